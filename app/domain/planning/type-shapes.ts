import { type Reader, statement } from "#db/client.server";
import type { GapUnit, SessionKind } from "#db/lists";
import type { LocalTime } from "../dates";

export interface TypePart {
  id: number;
  trainingTypeId: number;
  kind: SessionKind;
  startsAt: LocalTime;
  endsAt: LocalTime;
  gapAmount: number;
  gapUnit: GapUnit;
  trainersNeeded: number;
  certifiedNeeded: number;
  traineeAllowed: 0 | 1;
  actorsNeeded: number;
}

/** A type as the planner knows it: two training days, then intervisions. */
export interface TypeShape {
  intervisions: number;
  day2GapDays: [number, number];
  intervisionGapDays: [number, number];
  actors: number;
  /** From the first start to the last end of any of its parts. */
  hours: { startsAt: LocalTime; endsAt: LocalTime };
  welcomesTrainees: boolean;
}

/** Days that a part may come sooner or later than its type says. */
const daySlack = 7;
const intervisionSlack = 14;

const partsSql = `
  SELECT id, training_type_id AS trainingTypeId, kind, starts_at AS startsAt, ends_at AS endsAt, gap_amount AS gapAmount,
    gap_unit AS gapUnit, trainers_needed AS trainersNeeded, certified_needed AS certifiedNeeded,
    trainee_allowed AS traineeAllowed, actors_needed AS actorsNeeded
  FROM part ORDER BY training_type_id, position`;

/** The types that the planner can plan, by id; of any other type it knows nothing. One statement. */
export function readTypeShapes(db: Reader): ReadonlyMap<number, TypeShape> {
  const parts = new Map<number, TypePart[]>();
  for (const part of statement<TypePart>(db, partsSql).all()) {
    parts.set(part.trainingTypeId, [...(parts.get(part.trainingTypeId) ?? []), part]);
  }
  return new Map([...parts].flatMap(([id, own]) => shapeOf(own).map((shape) => [id, shape] as const)));
}

/** Two trainers on both training days and one at every intervision, which no actor attends; nothing for another shape. */
export function shapeOf(parts: readonly TypePart[]): TypeShape[] {
  const [first, second, ...later] = parts;
  if (!first || !second || !isDay(first) || !isDay(second) || !later.every(isIntervision)) return [];
  return [
    {
      intervisions: later.length,
      day2GapDays: around([second], daySlack),
      intervisionGapDays: around(later, intervisionSlack),
      actors: Math.max(first.actorsNeeded, second.actorsNeeded),
      hours: {
        startsAt: parts.map(({ startsAt }) => startsAt).toSorted()[0] ?? first.startsAt,
        endsAt:
          parts
            .map(({ endsAt }) => endsAt)
            .toSorted()
            .at(-1) ?? first.endsAt,
      },
      welcomesTrainees: [first, second].every((part) => part.traineeAllowed === 1 && part.certifiedNeeded <= 1),
    },
  ];
}

const isDay = ({ kind, trainersNeeded }: TypePart): boolean => kind === "training_day" && trainersNeeded === 2;
const isIntervision = ({ kind, trainersNeeded, actorsNeeded }: TypePart): boolean =>
  kind === "intervision" && trainersNeeded === 1 && actorsNeeded === 0;

function around(parts: readonly TypePart[], slack: number): [number, number] {
  const gaps = parts.map(({ gapAmount, gapUnit }) => (gapUnit === "week" ? gapAmount * 7 : gapAmount));
  if (gaps.length === 0) return [1, 1];
  return [Math.max(1, Math.min(...gaps) - slack), Math.max(...gaps) + slack];
}
