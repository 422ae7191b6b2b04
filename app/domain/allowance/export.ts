import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { allowance, allowanceExport } from "#db/schema.server";
import { refuseField } from "../refusal";
import { write } from "../write";
import { ExportAllowances } from "./schemas";

/**
 * Puts every allowance of ours up to and including a day that did not go out yet on one list for payment; each goes out
 * once, and one of nothing never. Refuses `allowance_nothing_to_pay`. Returns the list's id, by which it can be downloaded again and again.
 */
export const exportAllowances = write("allowance.export", {
  input: ExportAllowances,
  subject: () => ({ organisationId: null }),
  work: ({ db, user, now }, { until }) => {
    const values = { at: now, byId: user?.id ?? null };
    const { id } = db.insert(allowanceExport).values(values).returning({ id: allowanceExport.id }).get();
    const isReady = and(
      eq(allowance.source, "programme"),
      isNull(allowance.exportId),
      isNull(allowance.voidedAt),
      lte(allowance.date, until),
      gt(sql`${allowance.allowanceCents} + ${allowance.expensesCents}`, 0),
    );
    const { changes } = db.update(allowance).set({ exportId: id }).where(isReady).run();
    if (changes === 0) refuseField("until", "allowance_nothing_to_pay");
    return { id, count: changes };
  },
  journal: ({ id, count }, { until }) => ({ subject: "allowanceExport", id, detail: { until, count } }),
});
