import type { Database } from "#db/client.server";
import { allowance, allowanceExport } from "#db/schema.server";
import { afterwards } from "../certificates";
import { makeActorFile } from "../factories";

/** What another organisation paid this actor, and a list for payment. */
export function makeAllowances(db: Database, personId: number) {
  makeActorFile(db, personId);
  const paid = { date: "2026-03-01", minutes: 0, allowanceCents: 1000, expensesCents: 0, recordedAt: afterwards };
  const elsewhere = { personId, source: "other_organisation", payer: "Stichting Elders", ...paid } as const;
  return {
    allowance: String(db.insert(allowance).values(elsewhere).returning().get().id),
    paymentList: String(db.insert(allowanceExport).values({ at: afterwards }).returning().get().id),
  };
}
