import { asc, eq } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import type { TrainingPurpose } from "#db/lists";
import { part, trainingType } from "#db/schema.server";
import type { LocalDate } from "../dates";
import { found } from "../refusal";

export interface ListedType {
  id: number;
  name: string;
  parts: number;
  compulsory: number;
  netMinutes: number;
  retiredOn: LocalDate | null;
  purpose: TrainingPurpose;
}

const listSql = `
  SELECT y.id, y.name, y.retired_on AS retiredOn, y.purpose, count(p.id) AS parts, coalesce(sum(p.is_compulsory), 0) AS compulsory,
    coalesce(sum(p.net_minutes), 0) AS netMinutes
  FROM training_type y LEFT JOIN part p ON p.training_type_id = y.id GROUP BY y.id ORDER BY y.name`;

/** Every training type, by name. One statement. */
export const listAllTypes = (db: Reader): ListedType[] => statement<ListedType>(db, listSql).all();

/** A training type with its parts in order; refuses `not_found`. */
export function requireTrainingType(db: Reader, id: number) {
  const row = found(db.select().from(trainingType).where(eq(trainingType.id, id)).get());
  const parts = db.select().from(part).where(eq(part.trainingTypeId, id)).orderBy(asc(part.position)).all();
  return { ...row, parts };
}
