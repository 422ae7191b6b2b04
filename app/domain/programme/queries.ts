import { asc } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { programme } from "#db/schema.server";
import { found } from "../refusal";

/** The programme that is carried out now; there is one. */
export const findProgramme = (db: Reader) => db.select().from(programme).orderBy(asc(programme.id)).limit(1).get();

/** As `findProgramme`; refuses `not_found` while none was loaded. */
export const requireProgramme = (db: Reader) => found(findProgramme(db));

export const programmeName = (db: Reader): string | null => findProgramme(db)?.name ?? null;
