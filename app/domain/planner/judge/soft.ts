import { dayNumber, holdsOn, isWithin } from "../calendar";
import type { Id, Session, Violation } from "../types";
import { actorRegionShare, intervisionChangeShare, kmPerPoint } from "../weights";
import { type Case, isTrainingDay, soft, trainersIn, venueOf } from "./world";

/** What one plan costs by itself. */
export const softViolations = (one: Case): Violation[] => [
  ...travel(one, "travelTrainer", (session) => trainersIn(one.plan, session)),
  ...travel(one, "travelActor", ({ actorIds }) => actorIds),
  ...regions(one),
  ...dates(one),
  ...team(one),
  ...changes(one),
];

function travel(
  one: Case,
  rule: "travelTrainer" | "travelActor",
  idsIn: (session: Session) => readonly Id[],
): Violation[] {
  const { world, training, plan } = one;
  const people = rule === "travelTrainer" ? world.trainers : world.actors;
  const kmOf = new Map<Id, number[]>();
  for (const session of plan.sessions) {
    const venue = venueOf(one, session);
    for (const id of idsIn(session)) {
      const home = people.get(id)?.home;
      kmOf.set(id, [...(kmOf.get(id) ?? []), home && venue ? world.km(home, venue.loc) : 0]);
    }
  }
  return [...kmOf].flatMap(([id, list]) => {
    const km = list.reduce((sum, one) => sum + one, 0);
    const cost = (world.problem.weights[rule] * km) / kmPerPoint;
    const params = { person: id, km, furthest: Math.max(...list), times: list.length };
    return soft(rule, cost, { trainingIds: [training.id], personIds: [id], params });
  });
}

function regions({ world, training, plan }: Case): Violation[] {
  const weight = world.problem.weights.outOfRegion;
  const away = (id: Id, regionId: Id | undefined, cost: number) =>
    regionId === undefined || regionId === training.regionId
      ? []
      : soft("outOfRegion", cost, { trainingIds: [training.id], personIds: [id], params: { person: id } });
  const trainers = [plan.leadId, plan.coId].flatMap((id) => away(id, world.trainers.get(id)?.regionId, weight));
  const actors = plan.sessions.flatMap(({ actorIds }) =>
    actorIds.flatMap((id) => away(id, world.actors.get(id)?.regionId, weight * actorRegionShare)),
  );
  return [...trainers, ...actors];
}

function dates({ world, training, plan }: Case): Violation[] {
  const { weights, schoolHolidays } = world.problem;
  const zone = world.zones.get(training.regionId);
  const first = plan.sessions[0]?.date ?? training.preferred;
  const weeks = Math.abs(dayNumber(first) - dayNumber(training.preferred)) / 7;
  const trainingIds = [training.id];
  const off = plan.sessions.filter(({ date }) =>
    schoolHolidays.some((one) => one.zone === zone && isWithin(date, one)),
  );
  return [
    ...soft("preferredDate", weights.preferredDate * weeks, {
      trainingIds,
      dates: [first],
      params: { date: first, preferred: training.preferred, weeks },
    }),
    ...off.flatMap(({ date }) =>
      soft("schoolHoliday", weights.schoolHoliday, { trainingIds, dates: [date], params: { date } }),
    ),
  ];
}

function team({ world, training, plan }: Case): Violation[] {
  const { weights } = world.problem;
  const trainingIds = [training.id];
  const first = plan.sessions[0];
  const isNew = (id: Id) => !holdsOn(world.trainers.get(id)?.experiencedFrom ?? null, first?.date ?? "");
  const personIds = [plan.leadId, plan.coId];
  const missing = plan.sessions.filter(isTrainingDay).flatMap(({ date, actorIds }) => {
    const count = Math.max(0, training.actorsWanted - actorIds.length);
    return soft("secondActorMissing", weights.secondActorMissing * count, {
      trainingIds,
      dates: [date],
      params: { date, count },
    });
  });
  const replaced = replacedActors(plan.sessions[0]?.actorIds ?? [], plan.sessions[1]?.actorIds ?? []);
  return [
    ...soft("twoNewTrainers", personIds.every(isNew) ? weights.twoNewTrainers : 0, { trainingIds, personIds }),
    ...missing,
    ...soft("actorChange", weights.actorChange * replaced, { trainingIds, params: { count: replaced } }),
  ];
}

/** Actors of the first day for whom another one comes on the second. */
function replacedActors(first: readonly Id[], second: readonly Id[]): number {
  const gone = first.filter((id) => !second.includes(id)).length;
  const come = second.filter((id) => !first.includes(id)).length;
  return Math.min(gone, come);
}

function changes({ world, training, plan }: Case): Violation[] {
  const standing = world.published.get(training.id);
  if (!standing) return [];
  const { weights } = world.problem;
  const trainingIds = [training.id];
  const moved = standing.sessions.flatMap(({ kind, date }, index) => {
    const now = plan.sessions[index]?.date ?? "";
    const cost = now === date ? 0 : weights.changeDate * (kind === "intervision" ? intervisionChangeShare : 1);
    return soft("changeDate", cost, { trainingIds, dates: [date], params: { date, now } });
  });
  const people = [
    [standing.leadId, plan.leadId],
    [standing.coId, plan.coId],
  ].flatMap(([before = "", now = ""]) =>
    soft("changeTrainer", before === now ? 0 : weights.changeTrainer, {
      trainingIds,
      personIds: [before, now],
      params: { before, now },
    }),
  );
  const actors = standing.sessions.flatMap(({ actorIds }, index) =>
    actorIds
      .filter((id) => !plan.sessions[index]?.actorIds.includes(id))
      .flatMap((id) =>
        soft("changeActor", weights.changeActor, { trainingIds, personIds: [id], params: { person: id } }),
      ),
  );
  return [...moved, ...people, ...actors];
}
