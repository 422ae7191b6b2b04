import type { Crowd } from "./people";
import type { Random } from "./random";
import type { Home, Member } from "./shapes";

const trainersPerBlock = 23;
const actorsPerBlock = 20;
const deployableTrainers = 8;

export interface Staff {
  trainers: Member[];
  actors: Member[];
  contacts: Member[];
}

/** 23 trainers, of whom 8 may train anywhere, 20 actors and a contact for every organisation. */
export function addStaff(crowd: Crowd, random: Random, homes: readonly Home[]): Staff {
  const trainers = spread(trainersPerBlock, homes).map((home) => {
    const trainer = crowd.staff("trainer", "Trainer en gezinscoach", home);
    home.trainers.push(trainer);
    return trainer;
  });
  for (const trainer of random.shuffle(trainers).slice(0, deployableTrainers)) crowd.grant(trainer, "trainer", null);
  const actors = spread(actorsPerBlock, homes).map((home) => {
    const actor = crowd.staff("actor", "Trainingsacteur", home);
    home.actors.push(actor);
    return actor;
  });
  const contacts = homes.map((home) => crowd.staff("organisation_contact", "Contactpersoon", home));
  return { trainers, actors, contacts };
}

export interface Office {
  coordinators: [Member, ...Member[]];
  programmeManager: Member;
  administrator: Member;
}

/** Who runs the programme: a coordinator for all of it and two for one organisation each, a manager, an administrator. */
export function addOffice(crowd: Crowd, homes: readonly Home[]): Office {
  const local = homes.slice(0, 2).map((home) => crowd.staff("coordinator", "Coördinator trainingen", home));
  return {
    coordinators: [crowd.staff("coordinator", "Programmacoördinator", null), ...local],
    programmeManager: crowd.staff("programme_manager", "Programmamanager", null),
    administrator: crowd.staff("administrator", "Functioneel beheerder", null),
  };
}

/** Each organisation gets one, then the first ones another, and so on. */
function spread(count: number, homes: readonly Home[]): Home[] {
  return Array.from({ length: count }, (_, index) => homes[index % homes.length]).filter((home) => home !== undefined);
}
