import type { BookingFunction, GapUnit, SessionKind } from "#db/lists";
import { addDays, type LocalDate } from "../dates";
import type { Demand } from "./facts";
import { type Month, monthKey } from "./months";

/** What one session of a training asks, and how long after the one before. */
export interface AskedPart {
  kind: SessionKind;
  gapAmount: number;
  gapUnit: GapUnit;
  trainersNeeded: number;
  actorsNeeded: number;
}

/** A training without a date, with the stretch in which its first day should fall. */
export interface Undated {
  trainingId: number | null;
  region: string | null;
  organisationId: number | null;
  earliestOn: LocalDate;
  latestOn: LocalDate;
  preferredOn: LocalDate | null;
  /** How many actors will do on a training day, where that is other than usual. */
  actorsNeeded: number | null;
  parts: readonly AskedPart[];
}

/** The days of a region on which trainings are usually given. */
export type UsualDays = (region: string | null) => readonly LocalDate[];

/**
 * On which day each of these trainings is taken to begin: on the day that is preferred; those without one that have the
 * same stretch evenly over its usual days. A stretch without such a day gives its last day, or the first day there is when it
 * has passed already.
 */
export function firstDays(undated: readonly Undated[], usualDays: UsualDays): LocalDate[] {
  const stretchOf = ({ earliestOn, latestOn }: Undated) => `${earliestOn}/${latestOn}`;
  const counts = new Map<string, number>();
  for (const one of undated) counts.set(stretchOf(one), (counts.get(stretchOf(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return undated.map((one) => {
    const stretch = stretchOf(one);
    const position = seen.get(stretch) ?? 0;
    seen.set(stretch, position + 1);
    const all = usualDays(one.region);
    const days = all.filter((day) => one.earliestOn <= day && day <= one.latestOn);
    const share = (position + 0.5) / (counts.get(stretch) ?? 1);
    const usual = days[Math.floor(share * days.length)];
    return latest(one.preferredOn ?? usual ?? one.latestOn, all[0]);
  });
}

const latest = (day: LocalDate, first: LocalDate | undefined): LocalDate => (first && first > day ? first : day);

/** A session of a training without a date, in the month in which it would fall. */
export interface PlacedPart {
  training: Undated;
  part: AskedPart;
  month: number;
}

/** The sessions of trainings that begin on these days, each as long after the one before as its type says; those outside the months are left out. */
export function placedParts(
  undated: readonly Undated[],
  days: readonly LocalDate[],
  months: readonly Month[],
): PlacedPart[] {
  const monthOf = new Map(months.map(({ key }, index) => [key, index]));
  return undated.flatMap((training, index) => {
    let day = days[index] ?? training.latestOn;
    return training.parts.flatMap((part): PlacedPart[] => {
      const gap = part.gapUnit === "week" ? part.gapAmount * 7 : part.gapAmount;
      if (gap > 0) day = addDays(day, gap);
      const month = monthOf.get(monthKey(day));
      return month === undefined ? [] : [{ training, part, month }];
    });
  });
}

/** What these sessions ask of trainers or of actors. */
export const demandsOf = (placed: readonly PlacedPart[], as: BookingFunction): Demand[] =>
  placed.flatMap(({ training, part, month }): Demand[] => {
    const { trainingId, region, organisationId } = training;
    const places = placesOf(training, part, as);
    const certainty = trainingId === null ? "targeted" : "wished";
    return places === 0
      ? []
      : [{ month, region, organisationId, certainty, trainingId, places, agreed: 0, agreedIds: [] }];
  });

function placesOf({ actorsNeeded }: Undated, part: AskedPart, as: BookingFunction): number {
  if (as === "trainer") return part.trainersNeeded;
  return part.kind === "training_day" ? (actorsNeeded ?? part.actorsNeeded) : part.actorsNeeded;
}
