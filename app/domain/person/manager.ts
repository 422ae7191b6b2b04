import { eq } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { person } from "#db/schema.server";
import { may } from "../permissions";
import { refuseField } from "../refusal";
import type { WriteContext } from "../write";
import { isOnlyActor } from "./actor-sight";
import { displayName } from "./name";

export interface Manager {
  id: number;
  name: string;
  email: string;
  organisationId: number | null;
}

/** Whoever is in charge of someone; null when that is not known. */
export function managerOf(db: Reader, managerId: number | null): Manager | null {
  if (managerId === null) return null;
  const row = db.select().from(person).where(eq(person.id, managerId)).get();
  if (!row) return null;
  const { id, givenName, infix, familyName, email, organisationId } = row;
  return { id, name: displayName(givenName, infix, familyName), email, organisationId };
}

interface Managed {
  /** Absent for who is added right now. */
  personId?: number;
  email: string;
  managerId: number | null;
}

/**
 * The person of this address, to be in charge of someone; null for no address. Refuses on the field `manager`: `own_manager`
 * (nobody is in charge of themselves) and `manager_unknown` (nobody has this address, or somebody out of the user's sight:
 * whoever stands there already stays).
 */
export function findManager(ctx: WriteContext, address: string | null, of: Managed): number | null {
  if (address === null) return null;
  if (address === of.email) return refuseField("manager", "own_manager");
  const row = ctx.db.select().from(person).where(eq(person.emailKey, address)).get();
  if (!row) return refuseField("manager", "manager_unknown");
  if (row.id === of.personId) return refuseField("manager", "own_manager");
  return row.id === of.managerId || isInSight(ctx, row) ? row.id : refuseField("manager", "manager_unknown");
}

/** Who is an actor and nothing else is in charge of nobody, and is not to be found this way. */
const isInSight = ({ db, user }: WriteContext, { id, organisationId }: typeof person.$inferSelect): boolean =>
  (!user || may(user, "person.read", { organisationId })) &&
  statement(db, `SELECT 1 FROM person p WHERE p.id = ? AND ${isOnlyActor}`).get(id) === undefined;
