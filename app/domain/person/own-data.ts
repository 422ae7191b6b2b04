import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { organisation, person, registration } from "#db/schema.server";
import { found } from "../refusal";
import type { User } from "../user";
import { managerOf } from "./manager";
import { registrationWords } from "./registration-words";

/** What is known of the person who asks. */
export function requireOwnData(db: Reader, user: User) {
  const { managerId, ...row } = found(
    db
      .select({
        email: person.email,
        jobTitle: person.jobTitle,
        managerId: person.managerId,
        organisation: organisation.name,
      })
      .from(person)
      .leftJoin(organisation, eq(organisation.id, person.organisationId))
      .where(eq(person.id, user.id))
      .get(),
  );
  const registrations = db.select().from(registration).where(eq(registration.personId, user.id)).all();
  return {
    ...row,
    name: user.name,
    manager: managerOf(db, managerId)?.name ?? null,
    roles: [...new Set(user.grants.map(({ role }) => role))],
    registrations: registrations.map(registrationWords),
  };
}
