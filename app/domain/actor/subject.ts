import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { actorFile, person, roleAssignment } from "#db/schema.server";
import { found } from "../refusal";

export type FileRow = typeof actorFile.$inferSelect;

/** What an actor's verbs act upon: the person with their file; refuses `not_found` for who never was an actor. */
export function actorSubject(db: Reader, personId: number) {
  const row = found(
    db
      .select({ organisationId: person.organisationId, file: actorFile, role: roleAssignment.id })
      .from(person)
      .leftJoin(actorFile, eq(actorFile.personId, person.id))
      .leftJoin(roleAssignment, and(eq(roleAssignment.personId, person.id), eq(roleAssignment.role, "actor")))
      .where(eq(person.id, personId))
      .get(),
  );
  found(row.file ?? row.role);
  return { personId, organisationId: row.organisationId, file: row.file };
}

/** As `actorSubject`, of who has a file. */
export function fileSubject(db: Reader, personId: number) {
  const subject = actorSubject(db, personId);
  return { ...subject, file: found(subject.file) };
}
