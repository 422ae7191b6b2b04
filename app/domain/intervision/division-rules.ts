import type { TrainingStatus } from "#db/lists";
import type { Instant } from "../dates";
import type { Reason } from "../reasons";
import { whyNoPlanning } from "../training/rules";

/** An intervision as far as dividing is concerned. */
export interface Part {
  position: number;
  groupId: number | null;
  startInstant: Instant;
}

/** A training whose participants are to be divided. */
export interface Divisible {
  code: string;
  status: TrainingStatus;
  trainingTypeId: number;
  isDivided: boolean;
  /** Its intervisions, in whatever order. */
  parts: readonly Part[];
}

/** Whether a meeting began. */
export const isBegun = ({ startInstant }: Pick<Part, "startInstant">, now: Instant): boolean => startInstant <= now;

/** The positions from the first on after which none of these has begun, in order. */
export function positionsAhead(parts: readonly Part[], now: Instant): number[] {
  const begun = parts.filter((part) => isBegun(part, now)).map(({ position }) => position);
  const last = Math.max(0, ...begun);
  return [...new Set(parts.map(({ position }) => position))]
    .filter((position) => position > last)
    .toSorted((one, other) => one - other);
}

/** Why the participants of one training cannot be divided into groups (any more); null when they can. */
export function whyNotDivide(training: Divisible, now: Instant): Reason | null {
  const over = whyNoPlanning(training.status);
  if (over) return over;
  if (training.isDivided) return { code: "intervision_divided", params: { training: training.code } };
  return positionsAhead(training.parts, now).length === 0 ? { code: "intervision_nothing_left" } : null;
}

/** Why another training cannot be divided together with this one; null when it can. */
export function whyNotTogether(home: Divisible, other: Divisible, now: Instant): Reason | null {
  const params = { training: other.code };
  if (other.trainingTypeId !== home.trainingTypeId) return { code: "intervision_other_type", params };
  const why = whyNotDivide(other, now);
  if (why) return why.code === "intervision_nothing_left" ? { code: "intervision_other_parts", params } : why;
  const last = Math.max(
    0,
    ...[home, other].flatMap(({ parts }) => parts.filter((part) => isBegun(part, now)).map(({ position }) => position)),
  );
  const left = ({ parts }: Divisible) =>
    positionsAhead(parts, now)
      .filter((position) => position > last)
      .join();
  return left(home) === "" || left(home) !== left(other) ? { code: "intervision_other_parts", params } : null;
}
