import { asc } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { programme } from "#db/schema.server";
import { found } from "../refusal";

/** The programme that is carried out now; there is one. */
export const findProgramme = (db: Reader) => db.select().from(programme).orderBy(asc(programme.id)).limit(1).get();

/** As `findProgramme`; refuses `not_found` while none was loaded. */
export const requireProgramme = (db: Reader) => found(findProgramme(db));

/** The name that stands above every page. */
export const programmeName = (db: Reader): string | null =>
  statement<{ name: string }>(db, "SELECT name FROM programme ORDER BY id LIMIT 1").get()?.name ?? null;
