import type { Calendar } from "./calendar";
import type { Diary, Team } from "./diary";
import { settlePlots } from "./plots";
import type { Home, Part, Stage, TrainingDraft } from "./shapes";

/** The plan's rhythm: so many trainings in its first, second and third year. */
const perYear = [34, 67, 99] as const;
export const trainingsPerBlock = 200;
/** First days are spread over this part of the year, so that a training seldom begins in the next one. */
const spreadDays = 325;
/** Of the last year this share has its dates; nothing is dated further ahead than the horizon. */
const datedShare = 0.65;
const horizonDays = 270;

/** The trainings of one block of organisations, with dates, rooms and staff, in order of their first day. */
export function draftTrainings(stage: Stage, homes: readonly Home[], firstYear: number, diary: Diary): TrainingDraft[] {
  const drafts = perYear.flatMap((count, index) => draftYear(stage, homes, firstYear + index, count, index === 2));
  const special = planToday(stage, drafts, homes, diary);
  for (const draft of drafts) {
    if (draft.plot !== "undated" && !special.includes(draft)) planByRhythm(stage, draft, diary);
  }
  settlePlots(stage.today, drafts, special);
  return drafts;
}

function draftYear(stage: Stage, homes: readonly Home[], year: number, count: number, last: boolean): TrainingDraft[] {
  const { calendar, random, today } = stage;
  const start = calendar.dayOf(`${year}-01-01`);
  const clients = random.shuffle(Array.from({ length: count }, (_, index) => homes[index % homes.length]));
  return clients
    .filter((client) => client !== undefined)
    .map((client, index) => {
      const target = start + 8 + Math.floor(((index + 0.5) / count) * spreadDays);
      const isDated = target <= today + horizonDays && !(last && index / count > datedShare);
      return { year, client, target, sessions: [], plot: isDated ? "confirmed" : "undated", special: null };
    });
}

/**
 * Two trainings have a session today, whatever day it is: the second training day of the first organisation, with
 * its first trainer, and the first training day of another.
 */
function planToday(stage: Stage, drafts: TrainingDraft[], homes: readonly Home[], diary: Diary): TrainingDraft[] {
  const { calendar, today } = stage;
  const [own, other] = homes;
  const [first, second] = stage.parts;
  if (!own || !other || !first || !second) return [];
  const opening = lastSuitableDay(calendar, today - gapDays(second), own);
  const running = takeNearest(calendar, drafts, opening, []);
  running.client = own;
  planParts(stage, running, diary, calendar.weekdayOf(opening), [opening, today]);
  const starting = takeNearest(calendar, drafts, today, [running]);
  starting.client = other;
  planParts(stage, starting, diary, stage.random.pick([2, 4]), [today]);
  return [running, starting];
}

function takeNearest(calendar: Calendar, drafts: TrainingDraft[], day: number, not: TrainingDraft[]): TrainingDraft {
  const year = Number(calendar.dateOf(day).slice(0, 4));
  const distance = (draft: TrainingDraft) => Math.abs(draft.target - day);
  const candidates = drafts.filter((draft) => draft.year === year && !not.includes(draft));
  const nearest = candidates.sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest) throw new RangeError(`The demo has no training in ${year}.`);
  nearest.target = day;
  nearest.plot = "running";
  return nearest;
}

function lastSuitableDay(calendar: Calendar, from: number, home: Home): number {
  for (let day = from; day > 0; day -= 1) {
    if ([2, 4].includes(calendar.weekdayOf(day)) && calendar.isSuitable(day, home.zones)) return day;
  }
  throw new RangeError("The demo's calendar begins too late.");
}

const weekdays = [
  [2, 40],
  [4, 40],
  [1, 12],
  [3, 4],
  [5, 4],
] as const;

const planByRhythm = (stage: Stage, draft: TrainingDraft, diary: Diary): void =>
  planParts(stage, draft, diary, stage.random.weighted(weekdays), []);

/** Dates each part by the type's rhythm, always on the same weekday; `fixed` gives the first parts their days. */
function planParts(stage: Stage, draft: TrainingDraft, diary: Diary, weekday: number, fixed: readonly number[]): void {
  let earliest = draft.target;
  const team: Team = { trainers: [], actors: [] };
  draft.sessions = stage.parts.map((part, index) => {
    if (index > 0) earliest += gapDays(part);
    const wanted = { trainers: team.trainers.slice(0, part.trainersNeeded), actors: team.actors };
    const day = fixed[index] ?? diary.findDay(earliest, weekday, draft.client, part, wanted);
    earliest = day;
    const session = diary.book(day, draft.client, part, { team });
    if (index === 0) Object.assign(team, { trainers: session.trainers, actors: session.actors });
    return session;
  });
}

const gapDays = (part: Part): number => part.gapAmount * (part.gapUnit === "week" ? 7 : 1);
