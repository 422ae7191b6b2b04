import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registers } from "#db/lists";
import { person, registration } from "#db/schema.server";
import { id, optionalText } from "../fields";
import { found } from "../refusal";
import { write } from "../write";

export const EditRegistration = z.object({
  personId: id,
  register: z.enum(registers),
  chamber: optionalText(100),
  /** As the register writes it; none takes the registration away. */
  number: optionalText(50),
});

/** Sets someone's registration in one register, or takes it away; certificates keep what they were issued with. */
export const editRegistration = write("person.edit", {
  input: EditRegistration,
  subject: (ctx, { personId }) => {
    const row = found(ctx.db.select().from(person).where(eq(person.id, personId)).get());
    return { organisationId: row.organisationId };
  },
  work: ({ db }, { personId, register, chamber, number }) => {
    const mine = and(eq(registration.personId, personId), eq(registration.register, register));
    if (number === null) return db.delete(registration).where(mine).run().changes;
    const values = { chamber, number };
    return db
      .insert(registration)
      .values({ personId, register, ...values })
      .onConflictDoUpdate({ target: [registration.personId, registration.register], set: values })
      .run().changes;
  },
  journal: (changes, { personId, register, number }) =>
    changes > 0 ? { subject: "person", id: personId, detail: { register, removed: number === null } } : null,
});
