import { eq } from "drizzle-orm";
import { actorFile, allowance, person } from "#db/schema.server";
import { localDateOf } from "../dates";
import { found, refuseField } from "../refusal";
import { write } from "../write";
import { centsOf, parseHours } from "./amounts";
import { RecordElsewhere } from "./schemas";

/**
 * Records what another organisation paid an actor: it counts in the same month and year. Nobody here decided on it, so that
 * passing a limit asks no reason; the next allowance of ours is warned of. Refuses `date_to_come`. Returns the row's id.
 */
export const recordElsewhere = write("allowance.record", {
  input: RecordElsewhere,
  subject: ({ db }, { personId }) => {
    const row = found(
      db
        .select({ organisationId: person.organisationId })
        .from(actorFile)
        .innerJoin(person, eq(person.id, actorFile.personId))
        .where(eq(actorFile.personId, personId))
        .get(),
    );
    return { personId, organisationId: row.organisationId };
  },
  work: ({ db, user, now }, { personId, payer, date, ...input }) => {
    if (date > localDateOf(now)) refuseField("date", "date_to_come");
    return db
      .insert(allowance)
      .values({
        personId,
        payer,
        date,
        source: "other_organisation",
        minutes: parseHours(input.hours ?? "") ?? 0,
        allowanceCents: centsOf(input.allowance),
        expensesCents: centsOf(input.expenses),
        recordedAt: now,
        recordedById: user?.id ?? null,
      })
      .returning({ id: allowance.id })
      .get().id;
  },
  journal: (allowanceId, { personId }) => ({
    subject: "person",
    id: personId,
    detail: { allowanceId, source: "other_organisation" },
  }),
});
