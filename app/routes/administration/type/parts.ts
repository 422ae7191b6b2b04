import type { FormValues } from "~/http/form";

/** One part as a form holds it. */
export type PartValues = Record<string, string>;

export const partFields = [
  "name",
  "kind",
  "startsAt",
  "endsAt",
  "netMinutes",
  "gapAmount",
  "gapUnit",
  "isCompulsory",
  "trainersNeeded",
  "certifiedNeeded",
  "traineeAllowed",
  "actorsNeeded",
] as const;

/**
 * The parts that were typed, in the order of their numbers; one whose name was left empty or emptied is not there.
 * Screen and action read them with this, so that an error's number is the number of the row.
 */
export function typedParts(values: FormValues): PartValues[] {
  const rows = new Map<number, PartValues>();
  for (const [key, value] of Object.entries(values)) {
    const [, index, field] = key.match(/^parts\[(\d{1,3})\]\.(\w+)$/) ?? [];
    if (index === undefined || field === undefined) continue;
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: String(value) });
  }
  const named = [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
  const order = ({ position = "" }: PartValues) => Number(position) || Number.MAX_SAFE_INTEGER;
  return named.filter(({ name = "" }) => name.trim() !== "").sort((one, other) => order(one) - order(other));
}
