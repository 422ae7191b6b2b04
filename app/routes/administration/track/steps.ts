import type { FormValues } from "~/http/form";

/** One step as a form holds it; `needs` are the places of other steps in the same list, from 0. */
export interface StepValues {
  values: Record<string, string>;
  needs: string[];
}

export const stepFields = [
  "name",
  "kind",
  "count",
  "assessor",
  "trainingTypeId",
  "evidence",
  "criteria",
  "isOutside",
  "needs",
] as const;

interface Row extends StepValues {
  /** Its number in the form that was sent. */
  index: number;
}

/**
 * The steps that were typed, in the order of their numbers; one whose name was left empty or emptied is not there, and no
 * other comes after it any more. Screen and action read them with this, so that an error's number is the number of the row.
 */
export function typedSteps(values: FormValues): StepValues[] {
  const rows = rowsIn(values)
    .filter((row) => (row.values.name ?? "").trim() !== "")
    .sort((one, other) => orderOf(one) - orderOf(other) || one.index - other.index);
  const places = new Map(rows.map(({ index }, place) => [String(index), String(place)]));
  return rows.map((row) => ({ values: row.values, needs: row.needs.flatMap((need) => places.get(need) ?? []) }));
}

function rowsIn(values: FormValues): Row[] {
  const rows = new Map<number, Row>();
  for (const [key, value] of Object.entries(values)) {
    const [, number, field] = key.match(/^steps\[(\d{1,3})\]\.(\w+)$/) ?? [];
    if (number === undefined || field === undefined) continue;
    const index = Number(number);
    const row = rows.get(index) ?? { index, values: {}, needs: [] };
    rows.set(index, row);
    if (field === "needs") row.needs = [value].flat();
    else row.values[field] = [value].flat()[0] ?? "";
  }
  return [...rows.values()];
}

const orderOf = ({ values: { position = "" } }: Row): number => Number(position) || Number.MAX_SAFE_INTEGER;

/** As the verb wants them. */
export const asInput = (steps: readonly StepValues[]) =>
  steps.map(({ values: { position: _position, ...values }, needs }) => ({ ...values, needs }));

interface StandingStep {
  id: number;
  name: string;
  kind: string;
  count: number;
  assessor: string | null;
  trainingTypeId: number | null;
  evidence: string | null;
  criteria: string[];
  isOutside: boolean;
  needs: number[];
}

/** The steps of the edition in force, as the form holds them. */
export function standingSteps(steps: readonly StandingStep[]): StepValues[] {
  const ids = steps.map(({ id }) => id);
  return steps.map(({ name, kind, count, assessor, trainingTypeId, evidence, criteria, isOutside, needs }) => ({
    values: {
      ...{ name, kind, count: String(count), assessor: assessor ?? "", evidence: evidence ?? "" },
      ...{ trainingTypeId: trainingTypeId === null ? "" : String(trainingTypeId), criteria: criteria.join("\n") },
      isOutside: isOutside ? "on" : "",
    },
    needs: needs.map((id) => String(ids.indexOf(id))),
  }));
}
