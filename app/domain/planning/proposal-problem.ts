import type { Reader } from "#db/client.server";
import { addDays, type Instant, localDateOf } from "../dates";
import type { PlanningProblem } from "../planner/types";
import { personKey } from "./ids";
import type { StartProposal } from "./proposal-schemas";
import { type PlanningRead, readProblem } from "./read-problem";

/** What has to move may go as far as this after the absence: a training spans months. */
const roomAfterDays = 182;

/** The days (the last one included) and the region that a proposal is about. */
export const scopeOf = (input: StartProposal) =>
  input.kind === "plan"
    ? { startsOn: input.startsOn, endsOn: input.endsOn, regionCode: input.regionCode }
    : { startsOn: input.absentFrom, endsOn: addDays(input.absentUntil, roomAfterDays), regionCode: null };

/** The problem of a proposal as everything stands now. */
export function proposalProblem(db: Reader, input: StartProposal, now: Instant): PlanningRead {
  const { startsOn, endsOn, regionCode } = scopeOf(input);
  const standing = input.kind === "plan" ? "fixed" : "movable";
  const read = readProblem(db, { from: startsOn, until: endsOn, ...(regionCode && { regionCode }), now, standing });
  return input.kind === "plan" ? read : { ...read, problem: withoutPerson(read.problem, input, now) };
}

/** What stands, with somebody away; nothing new is planned, and what is today stays. */
function withoutPerson(
  problem: PlanningProblem,
  { absentPersonId, absentFrom, absentUntil }: Extract<StartProposal, { kind: "replan" }>,
  now: Instant,
): PlanningProblem {
  const id = personKey(absentPersonId);
  const away = { from: absentFrom, to: absentUntil, available: false };
  const withAbsence = <Person extends { id: string; availability: Availability }>(one: Person): Person =>
    one.id === id ? { ...one, availability: besides(one.availability, away) } : one;
  const standing = new Set(problem.published.map(({ trainingId }) => trainingId));
  return {
    ...problem,
    today: addDays(localDateOf(now), 1),
    trainers: problem.trainers.map(withAbsence),
    actors: problem.actors.map(withAbsence),
    trainings: problem.trainings.filter((training) => standing.has(training.id)),
    locks: problem.locks.filter(({ trainingId }) => standing.has(trainingId)),
  };
}

type Availability = PlanningProblem["actors"][number]["availability"];

const besides = ({ weekly, exceptions }: Availability, away: Availability["exceptions"][number]): Availability => ({
  weekly,
  exceptions: [...exceptions, away],
});
