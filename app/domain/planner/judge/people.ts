import { holdsOn, isAvailable, isWithin } from "../calendar";
import type { Actor, Id, Session, Trainer, Violation } from "../types";
import { type Case, hard, isOver, isTrainingDay, trainersIn, venueOf } from "./world";

/** What is wrong with who stands in front, who acts, and where. */
export const peopleViolations = (one: Case): Violation[] => [
  ...teamViolations(one),
  ...comingIn(one).flatMap((session) => [
    ...trainersIn(one.plan, session).flatMap((id) => trainerViolations(one, session, id)),
    ...session.actorIds.flatMap((id) => actorViolations(one, session, id)),
    ...venueViolations(one, session),
  ]),
];

const comingIn = (one: Case): Session[] => one.plan.sessions.filter((session) => !isOver(one, session));

function teamViolations(one: Case): Violation[] {
  const { training, plan } = one;
  const trainingIds = [training.id];
  const same =
    plan.leadId === plan.coId ? [hard("teamSize", { key: "one_trainer", trainingIds, personIds: [plan.leadId] })] : [];
  const most = Math.max(training.actorsMin, training.actorsWanted);
  const sizes = comingIn(one).flatMap((session) => {
    const count = session.actorIds.length;
    const [least, limit] = isTrainingDay(session) ? [training.actorsMin, most] : [0, 0];
    if (count >= least && count <= limit) return [];
    return [hard("teamSize", { trainingIds, dates: [session.date], params: { count, least, most: limit } })];
  });
  return [...same, ...sizes];
}

function trainerViolations(one: Case, session: Session, id: Id): Violation[] {
  const { world, training, plan } = one;
  const trainer = world.trainers.get(id);
  const about = aboutPerson(one, session, id);
  if (!trainer) return [hard("unqualified", { ...about, key: "trainer_unknown" })];
  const mayLead = holdsOn(trainer.leadFrom, session.date);
  const isTrainee = id === plan.coId && !mayLead && holdsOn(trainer.traineeFrom, session.date);
  const isAtHome = training.clientOrgId !== null && trainer.orgId === training.clientOrgId;
  const found = commonViolations(one, session, trainer);
  if (!mayLead && !isTrainee) found.push(hard("unqualified", about));
  if (mayLead && !isAtHome && !holdsOn(trainer.externalFrom, session.date)) found.push(hard("notExternal", about));
  return found;
}

function actorViolations(one: Case, session: Session, id: Id): Violation[] {
  const actor = one.world.actors.get(id);
  if (!actor) return [hard("unqualified", { ...aboutPerson(one, session, id), key: "actor_unknown" })];
  return commonViolations(one, session, actor);
}

function commonViolations(one: Case, session: Session, person: Trainer | Actor): Violation[] {
  const { world } = one;
  const found: Violation[] = [];
  const about = aboutPerson(one, session, person.id);
  if (!isAvailable(person.availability, session.date)) found.push(hard("unavailable", about));
  const venue = venueOf(one, session);
  const km = venue ? world.km(person.home, venue.loc) : 0;
  if (km > person.maxKm) found.push(hard("tooFar", { ...about, params: { ...about.params, km, most: person.maxKm } }));
  return found;
}

const aboutPerson = ({ training }: Case, { date }: Session, person: Id) => ({
  trainingIds: [training.id],
  personIds: [person],
  dates: [date],
  params: { person, date } as Record<string, string | number>,
});

function venueViolations({ world, training }: Case, session: Session): Violation[] {
  const { date, venueId } = session;
  const about = { trainingIds: [training.id], dates: [date], params: { date, venue: venueId ?? "" } };
  if (venueId === undefined)
    return isTrainingDay(session) ? [hard("venueClosed", { ...about, key: "venue_missing" })] : [];
  const venue = world.venues.get(venueId);
  if (!venue || !training.venueIds.includes(venueId))
    return [hard("venueClosed", { ...about, key: "venue_not_offered" })];
  const found: Violation[] = [];
  if (venue.closed.some((stretch) => isWithin(date, stretch))) found.push(hard("venueClosed", about));
  if (venue.capacity < training.size) {
    const params = { ...about.params, capacity: venue.capacity, size: training.size };
    found.push(hard("venueTooSmall", { ...about, params }));
  }
  return found;
}
