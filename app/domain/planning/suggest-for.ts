import type { Reader } from "#db/client.server";
import { addDays, addMonths, type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import { explain } from "../planner/explain";
import { suggest } from "../planner/suggest";
import type { TeamSuggestion, UnplacedReason, Violation } from "../planner/types";
import { validate } from "../planner/validate";
import { found } from "../refusal";
import type { User } from "../user";
import { trainingKey } from "./ids";
import { type PlanningRead, readProblem } from "./read-problem";
import { windowOf } from "./requests";
import { listUndated, type Undated } from "./wishes";

/** Days around what is wished, so that there is room for a way out. */
const room = 28;

/** How far ahead a day of one's own choice is looked at. */
const mostMonths = 18;

/** A training without a date among everything that stands. */
export interface Asked extends PlanningRead {
  wish: Undated;
}

/**
 * The problem around one training without a date: the days that are wished for it and four weeks on either side, and so for
 * a day of someone's own choice within the time that is planned at once (`near`). Refuses `not_found` for who may not plan
 * it, and for a training that has dates. A fixed number of statements.
 */
export function readAround(
  db: Reader,
  user: User,
  trainingId: number,
  now: Instant,
  near: LocalDate | null = null,
): Asked {
  const wish = found(listUndated(db).find(({ id }) => id === trainingId));
  found(may(user, "training.plan", { organisationId: wish.clientOrganisationId }) ? wish : undefined);
  return { wish, ...readProblem(db, { ...withDay(periodFor(wish, localDateOf(now)), near, localDateOf(now)), now }) };
}

interface Period {
  from: LocalDate;
  until: LocalDate;
}

/** A day in the past is nothing to plan for, one far ahead too much to look at. */
function withDay({ from, until }: Period, day: LocalDate | null, today: LocalDate): Period {
  if (day === null || day <= today || day > addMonths(today, mostMonths)) return { from, until };
  const [first, last] = [addDays(day, -room), addDays(day, room)];
  return { from: first < from ? first : from, until: last > until ? last : until };
}

/** A year that is over can still be made up for within a year from now. */
function periodFor(wish: Undated, today: LocalDate): Period {
  const { from, to } = windowOf(wish);
  const until = addDays(to, room);
  return { from: addDays(from, -room), until: until <= today ? addDays(today, 365) : until };
}

export interface Suggested extends Asked {
  suggestions: TeamSuggestion[];
}

/** The three best dates and teams for one training without a date, beside what stands; none where none fits. */
export function suggestFor(db: Reader, user: User, trainingId: number, now: Instant): Suggested {
  const asked = readAround(db, user, trainingId, now);
  return { ...asked, suggestions: suggestIn(asked) };
}

/** As `suggestFor`, once everything is read. */
export const suggestIn = ({ problem, wish }: Asked): TeamSuggestion[] =>
  suggest(problem, problem.published, trainingKey(wish.id));

export interface Explained extends Asked {
  why: UnplacedReason;
}

/** Why one training without a date has no place: what was left after each rule, which rules bind, the cheapest ways out. */
export function explainFor(db: Reader, user: User, trainingId: number, now: Instant): Explained {
  const asked = readAround(db, user, trainingId, now);
  return { ...asked, why: explainIn(asked) };
}

/** As `explainFor`, once everything is read. */
export const explainIn = ({ problem, wish }: Asked): UnplacedReason =>
  explain(problem, problem.published, trainingKey(wish.id));

/**
 * What is wrong before anything else is planned: with the training itself (a window too short, no room that is large enough),
 * that nobody is certified, that no trainer or no actor can come on any day.
 */
export function faultsOf({ problem, wish }: Asked): Violation[] {
  const faults = validate(problem);
  const never = new Set(
    faults.flatMap(({ messageKey, personIds }) => (messageKey === "planner_never_available" ? personIds : [])),
  );
  const isNobodyLeft = [problem.trainers, problem.actors].some((people) => people.every(({ id }) => never.has(id)));
  return faults.filter(({ trainingIds, personIds }) =>
    trainingIds.length > 0
      ? trainingIds.includes(trainingKey(wish.id))
      : personIds.length === 0 || (isNobodyLeft && personIds.every((id) => never.has(id))),
  );
}
