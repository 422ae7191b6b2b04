import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { actorTheme, consent, person } from "#db/schema.server";
import { displayName } from "../person/name";
import type { FileRow } from "./subject";

/** The whole of an actor's file. Only `openFile` hands it out, and writes down to whom. */
export type ActorFile = FileRow & {
  willing: string[];
  unwilling: string[];
  vogSeenBy: string | null;
  /** The latest first. */
  consents: Omit<typeof consent.$inferSelect, "personId">[];
};

export function completeFile(db: Reader, file: FileRow): ActorFile {
  const consents = db
    .select()
    .from(consent)
    .where(eq(consent.personId, file.personId))
    .orderBy(desc(consent.givenOn), desc(consent.id))
    .all();
  return {
    ...file,
    ...readThemes(db, file.personId),
    vogSeenBy: file.vogSeenById === null ? null : readName(db, file.vogSeenById),
    consents: consents.map(({ personId: _person, ...row }) => row),
  };
}

/** What an actor will and won't speak about. */
export function readThemes(db: Reader, personId: number): { willing: string[]; unwilling: string[] } {
  const rows = db
    .select()
    .from(actorTheme)
    .where(eq(actorTheme.personId, personId))
    .orderBy(asc(actorTheme.theme))
    .all();
  const those = (isWilling: boolean) => rows.filter((row) => row.isWilling === isWilling).map(({ theme }) => theme);
  return { willing: those(true), unwilling: those(false) };
}

function readName(db: Reader, personId: number): string | null {
  const row = db.select().from(person).where(eq(person.id, personId)).get();
  return row ? displayName(row.givenName, row.infix, row.familyName) : null;
}
