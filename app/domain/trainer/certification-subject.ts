import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { certification } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { personSubject } from "./subject";

/** A qualification's period and whose it is; refuses `not_found`. */
export function certificationSubject(db: Reader, certificationId: number) {
  const row = found(db.select().from(certification).where(eq(certification.id, certificationId)).get());
  return { ...personSubject(db, row.personId), row };
}

export function assertStands({ withdrawnOn }: { withdrawnOn: string | null }): void {
  if (withdrawnOn !== null) refuse("conflict", "certification_is_withdrawn");
}
