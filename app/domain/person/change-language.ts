import { eq } from "drizzle-orm";
import { z } from "zod";
import { locales } from "#db/lists";
import { person } from "#db/schema.server";
import { write } from "../write";

export const ChangeLanguage = z.object({ personId: z.number().int(), locale: z.enum(locales) });

/** Chooses the language of one's own screens and mails. */
export const changeLanguage = write("person.editOwn", {
  input: ChangeLanguage,
  subject: (_ctx, { personId }) => ({ personId }),
  work: (ctx, { personId, locale }) =>
    ctx.db.update(person).set({ locale }).where(eq(person.id, personId)).run().changes,
  journal: (_changes, { personId, locale }) => ({ subject: "person", id: personId, detail: { locale } }),
});
