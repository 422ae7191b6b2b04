import type { GapUnit } from "#db/lists";
import type { LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";
import type { Calendar } from "../schedule/calendar";

/** What the rhythm needs of a type's part; the gap counts from the previous part. */
export interface RhythmPart {
  startsAt: LocalTime;
  endsAt: LocalTime;
  gapAmount: number;
  gapUnit: GapUnit;
}

/** A part with its proposed day; `movedBecause` says which days were stepped over and why. */
export interface ProposedPart<Part extends RhythmPart> {
  part: Part;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  movedBecause: Reason[];
}

/**
 * Days for the parts of a type, by its rhythm. The first day is the coordinator's own choice and stays as it is;
 * a later part steps over weekends, public holidays and the region's school holidays.
 */
export function proposeDates<Part extends RhythmPart>(
  _parts: readonly Part[],
  _firstDate: LocalDate,
  _calendar: Calendar,
): ProposedPart<Part>[] {
  throw new Error("not yet");
}
