import { z } from "zod";
import { roles } from "#db/lists";
import { email, id, optionalEmail, optionalText } from "../fields";
import { cleanName, nameFault, nameLength } from "./name";

/** A name is written in letters; a formula is none. */
const isWritten = (name: string): boolean => /\p{L}/u.test(name) && !/^[=+@-]/.test(name);

/** One part of a name, as it is stored; a fault's message is the code of its reason. */
export const namePart = z
  .string()
  .transform(cleanName)
  .pipe(z.string().min(1).max(nameLength))
  .superRefine((name, ctx) => {
    if (name.length === 0 || name.length > nameLength) return;
    const message = nameFault(name)?.code ?? (isWritten(name) ? undefined : "name_malformed");
    if (message) ctx.addIssue({ code: "custom", message });
  });

const infix = z
  .string()
  .nullish()
  .transform((text) => cleanName(text ?? "") || null)
  .pipe(namePart.nullable());

export const nameParts = z.object({ givenName: namePart, infix, familyName: namePart });

const details = z.object({
  email,
  role: z.enum(roles),
  /** The employer, by id or by name or alias; a role that belongs to an organisation belongs to this one. */
  organisationId: id.nullish(),
  organisation: optionalText(200),
  jobTitle: optionalText(200),
  /** The address of whoever is in charge of them. */
  manager: optionalEmail,
});

/** What `addPerson` takes. */
export const AddPerson = details.extend(nameParts.shape);
export type NewPerson = z.output<typeof AddPerson>;
