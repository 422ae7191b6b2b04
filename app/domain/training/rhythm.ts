import type { GapUnit } from "#db/lists";
import { addDays, type LocalDate, type LocalTime } from "../dates";
import type { Reason } from "../reasons";
import { type Calendar, dayObstacles, isWeekend } from "../schedule/calendar";

/** What the rhythm needs of a type's part; the gap counts from the previous part. */
export interface RhythmPart {
  startsAt: LocalTime;
  endsAt: LocalTime;
  gapAmount: number;
  gapUnit: GapUnit;
}

/** A part with its proposed day; `movedBecause` says what was stepped over and is empty when nothing was. */
export interface ProposedPart<Part extends RhythmPart> {
  part: Part;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  movedBecause: Reason[];
}

type Day = Pick<ProposedPart<RhythmPart>, "date" | "movedBecause">;

const weeksAhead = 10;
const daysAhead = 70;

/**
 * Days for the parts of a type, by its rhythm. The first day is the coordinator's own choice and stays as it is, and a
 * part without a gap stays on the day of the one before. Any other steps over weekends, public holidays and the
 * region's school holidays: to the same weekday of a later week (ten weeks ahead), else to the first free day
 * (seventy days ahead), else it stays, with `no_free_day`.
 */
export function proposeDates<Part extends RhythmPart>(
  parts: readonly Part[],
  firstDate: LocalDate,
  calendar: Calendar,
): ProposedPart<Part>[] {
  let previous = firstDate;
  return parts.map((part, index) => {
    const wanted = index === 0 ? firstDate : addDays(previous, gapInDays(part));
    const day = wanted === previous ? { date: wanted, movedBecause: [] } : freeDay(wanted, calendar);
    previous = day.date;
    return { part, ...day, startsAt: part.startsAt, endsAt: part.endsAt };
  });
}

const gapInDays = ({ gapAmount, gapUnit }: RhythmPart): number => (gapUnit === "week" ? gapAmount * 7 : gapAmount);

function freeDay(wanted: LocalDate, calendar: Calendar): Day {
  const passed: Reason[] = [];
  for (const date of candidates(wanted)) {
    const obstacles = dayObstacles(date, calendar);
    if (obstacles.length === 0) return { date, movedBecause: distinct(passed) };
    passed.push(...obstacles);
  }
  return { date: wanted, movedBecause: [{ code: "no_free_day", params: { date: { date: wanted } } }] };
}

function* candidates(wanted: LocalDate): Generator<LocalDate> {
  yield wanted;
  if (!isWeekend(wanted)) for (let week = 1; week <= weeksAhead; week += 1) yield addDays(wanted, week * 7);
  for (let day = 1; day <= daysAhead; day += 1) yield addDays(wanted, day);
}

const distinct = (reasons: Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];
