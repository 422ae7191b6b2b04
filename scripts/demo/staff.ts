import type { Crowd } from "./people";
import { deployableFromTheStart } from "./profiles";
import type { Home, Member } from "./shapes";

const trainersPerBlock = 23;
const actorsPerBlock = 20;
const inTraining = 7;
const beginning = 2;
/** Homes without a second trainer come first. */
const learnersFrom = 9;

export interface Staff {
  trainers: Member[];
  actors: Member[];
  /** Those in training as trainers, and those who have just begun. */
  learners: Member[];
  candidates: Member[];
  contacts: Member[];
}

/**
 * 23 trainers, of whom 8 may train anywhere from the start, 20 actors, 9 who are becoming a trainer, and a contact for every
 * organisation.
 */
export function addStaff(crowd: Crowd, homes: readonly Home[]): Staff {
  const trainers = spread(trainersPerBlock, homes).map((home) => {
    const trainer = crowd.staff("trainer", "Trainer en gezinscoach", home);
    home.trainers.push(trainer);
    return trainer;
  });
  for (const place of deployableFromTheStart) {
    const trainer = trainers[place];
    if (trainer) crowd.grant(trainer, "trainer", null);
  }
  const actors = spread(actorsPerBlock, homes).map((home) => {
    const actor = crowd.staff("actor", "Trainingsacteur", home);
    home.actors.push(actor);
    return actor;
  });
  const contacts = homes.map((home) => crowd.staff("organisation_contact", "Contactpersoon", home));
  const becoming = spread(inTraining + beginning, [...homes.slice(learnersFrom), ...homes]).map((home) =>
    crowd.staff("trainer", "Gezinscoach", home),
  );
  const [learners, candidates] = [becoming.slice(0, inTraining), becoming.slice(inTraining)];
  return { trainers, actors, learners, candidates, contacts };
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
