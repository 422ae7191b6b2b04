import { z } from "zod";
import { roles } from "#db/lists";
import { email, id, optionalText, textOf } from "../fields";
import { parseName } from "./parse-name";

export const nameParts = z.object({
  givenName: textOf(100),
  infix: optionalText(40),
  familyName: textOf(100),
});

/** What `addPerson` takes: the name in parts, or whole in `name`, which is then taken apart. */
export const AddPerson = z
  .object({
    name: optionalText(240),
    givenName: optionalText(100),
    infix: optionalText(40),
    familyName: optionalText(100),
    email,
    role: z.enum(roles),
    /** The employer, by id or by name or alias; a role that belongs to an organisation belongs to this one. */
    organisationId: id.nullish(),
    organisation: optionalText(200),
    jobTitle: optionalText(200),
  })
  .transform(({ name, ...input }, ctx) => {
    const parsed = nameParts.safeParse(name ? (parseName(name) ?? {}) : input);
    if (parsed.success) return { ...input, ...parsed.data };
    if (name) ctx.addIssue({ code: "custom", path: ["name"], message: "name_incomplete" });
    else for (const issue of parsed.error.issues) ctx.addIssue({ ...issue, code: "custom", message: "required" });
    return z.NEVER;
  });
export type NewPerson = z.output<typeof AddPerson>;
