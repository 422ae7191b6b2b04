import type { LocalDate } from "../dates";
import { dayNumber, isoOf } from "../planner/calendar";
import type { TrainingPlan, TrainingRequest } from "../planner/types";
import { locationKey, organisationKey, trainingKey } from "./ids";
import { type Room, roomsNear } from "./rooms";
import type { Spell } from "./spells";
import type { StandingTraining } from "./standing";
import type { TypeShape } from "./type-shapes";
import type { Undated } from "./wishes";

const workingDays = "1111100";
const everyDay = [true, true, true, true, true, true, true];

const daysOf = (weekdays: string): boolean[] => [...weekdays].map((day) => day === "1");

/** The days within which a training without a date wants its training days: as wished, or its year. */
export const windowOf = ({ earliestOn, latestOn, year }: Undated): Spell => ({
  from: earliestOn ?? earlier(`${year}-01-01`, latestOn),
  to: latestOn ?? later(`${year}-12-31`, earliestOn),
});

const earlier = (date: LocalDate, other: LocalDate | null): LocalDate =>
  other !== null && other < date ? other : date;
const later = (date: LocalDate, other: LocalDate | null): LocalDate => (other !== null && date < other ? other : date);

/** A training that wants a place within the period, which has not begun. */
export function requestFor(
  wish: Undated,
  shape: TypeShape,
  { period, rooms, share }: { period: Spell; rooms: readonly Room[]; share: number },
): TrainingRequest {
  const wanted = windowOf(wish);
  const earliest = wanted.from < period.from ? period.from : wanted.from;
  const latest = wanted.to < period.to ? wanted.to : period.to;
  const { leastGapDays, mostGapDays } = wish;
  return {
    ...commonOf(wish, shape),
    size: wish.participants ?? wish.maxParticipants,
    venueIds: venuesFor(wish, rooms),
    earliest,
    latest,
    preferred: wish.preferredOn ?? within({ from: earliest, to: latest }, share),
    weekdays: daysOf(wish.weekdays ?? workingDays),
    day2GapDays: leastGapDays !== null && mostGapDays !== null ? [leastGapDays, mostGapDays] : shape.day2GapDays,
    intervisionGapDays: shape.intervisionGapDays,
    actorsMin: Math.min(wish.actorsNeeded ?? shape.actors, shape.actors),
    actorsWanted: shape.actors,
  };
}

interface Any {
  id: number;
  code: string;
  clientOrganisationId: number;
  regionCode: string;
}

const commonOf = ({ id, code, clientOrganisationId, regionCode }: Any, { intervisions }: TypeShape) => ({
  id: trainingKey(id),
  cohort: code.slice(0, 4),
  clientOrgId: organisationKey(clientOrganisationId),
  regionId: regionCode,
  intervisions,
});

function venuesFor({ locationId, regionCode }: Undated, rooms: readonly Room[]): string[] {
  if (locationId !== null) return [locationKey(locationId)];
  return roomsNear(rooms, regionCode).map(({ id }) => locationKey(id));
}

/** The day at this share of a stretch: where nobody wished for one, trainings are spread. */
const within = ({ from, to }: Spell, share: number): LocalDate =>
  isoOf(dayNumber(from) + Math.max(0, Math.floor((dayNumber(to) - dayNumber(from)) * share)));

interface Standing {
  training: StandingTraining;
  plan: TrainingPlan;
}

/** What a training that stands would have asked for to stand just so. */
export function fixedRequest({ training, plan }: Standing, shape: TypeShape, rooms: readonly Room[]): TrainingRequest {
  const dates = plan.sessions.map(({ date }) => date);
  const [first = "", second = ""] = dates;
  const gaps = dates.slice(1).map((date, index) => dayNumber(date) - dayNumber(dates[index] ?? date));
  const laterGaps = gaps.slice(1);
  const counts = plan.sessions.slice(0, 2).map(({ actorIds }) => actorIds.length);
  const venueIds = [...new Set(plan.sessions.flatMap(({ venueId }) => venueId ?? []))];
  const capacities = rooms.filter(({ id }) => venueIds.includes(locationKey(id))).map(({ capacity }) => capacity);
  return {
    ...commonOf(training, { ...shape, intervisions: plan.sessions.length - 2 }),
    size: Math.min(training.maxParticipants, ...capacities),
    venueIds,
    earliest: first,
    latest: second,
    preferred: first,
    weekdays: everyDay,
    day2GapDays: [gaps[0] ?? 1, gaps[0] ?? 1],
    intervisionGapDays:
      laterGaps.length === 0 ? shape.intervisionGapDays : [Math.min(...laterGaps), Math.max(...laterGaps)],
    actorsMin: Math.min(...counts),
    actorsWanted: Math.max(...counts),
  };
}

/** Weeks that a training which may move can go from where it stands. */
const movableDays = 42;

/** As `fixedRequest`, with the room that there is to move it: some weeks, working days, the rooms of the region. */
export function movableRequest(standing: Standing, shape: TypeShape, rooms: readonly Room[]): TrainingRequest {
  const fixed = fixedRequest(standing, shape, rooms);
  const near = roomsNear(rooms, standing.training.regionCode).map(({ id }) => locationKey(id));
  const wider = ([least, most]: [number, number], [low, high]: [number, number]): [number, number] => [
    Math.min(least, low),
    Math.max(most, high),
  ];
  return {
    ...fixed,
    earliest: isoOf(dayNumber(fixed.earliest) - movableDays),
    latest: isoOf(dayNumber(fixed.latest) + movableDays),
    venueIds: [...new Set([...fixed.venueIds, ...near])],
    weekdays: daysOf(workingDays).map(
      (isFree, index) => isFree || standing.plan.sessions.some(({ date }) => (dayNumber(date) + 3) % 7 === index),
    ),
    day2GapDays: wider(fixed.day2GapDays, shape.day2GapDays),
    intervisionGapDays: wider(fixed.intervisionGapDays, shape.intervisionGapDays),
  };
}

/** The last day on which a training can still end whose training days fall before this one. */
export const lastDayAfter = (date: LocalDate, { intervisions, intervisionGapDays }: TypeShape): LocalDate =>
  isoOf(dayNumber(date) + intervisions * intervisionGapDays[1]);
