import { eq } from "drizzle-orm";
import { allowance, person } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { write } from "../write";
import { VoidAllowance } from "./schemas";

/**
 * Takes an allowance back, with the reason: it stays, counts no more, and its day can be recorded anew. A list for payment
 * that it went out on stays as it went out. Refuses `allowance_voided`.
 */
export const voidAllowance = write("allowance.void", {
  input: VoidAllowance,
  subject: ({ db }, { allowanceId }) => {
    const row = found(
      db
        .select({ personId: person.id, organisationId: person.organisationId, voidedAt: allowance.voidedAt })
        .from(allowance)
        .innerJoin(person, eq(person.id, allowance.personId))
        .where(eq(allowance.id, allowanceId))
        .get(),
    );
    return row;
  },
  work: ({ db, user, now }, { allowanceId, reason }, { personId, voidedAt }) => {
    if (voidedAt !== null) refuse("conflict", "allowance_voided");
    db.update(allowance)
      .set({ voidedAt: now, voidedById: user?.id ?? null, voidReason: reason })
      .where(eq(allowance.id, allowanceId))
      .run();
    return personId;
  },
  journal: (personId, { allowanceId }) => ({ subject: "person", id: personId, detail: { allowanceId } }),
});
