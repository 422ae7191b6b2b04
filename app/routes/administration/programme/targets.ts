import type { FormValues } from "~/http/form";

/** The field of a target: of a year, or (null) of the whole period. */
export const targetField = (kind: string, year: number | null): string => `target-${kind}-${year ?? "total"}`;

/** The targets that were typed; a field left empty is no target. */
export function typedTargets(values: FormValues): { kind: string; year: number | null; amount: string }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const [, kind, year] = name.match(/^target-(\w+)-(\d{4}|total)$/) ?? [];
    const amount = String(value).trim();
    if (!kind || !year || amount === "") return [];
    return [{ kind, year: year === "total" ? null : Number(year), amount }];
  });
}
