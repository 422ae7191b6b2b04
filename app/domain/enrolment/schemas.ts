import { z } from "zod";
import { type Register, registers } from "#db/lists";
import { email, id, reasonText } from "../fields";
import { foldKey, nameFault, nameLength } from "../person/name";
import { namePart, nameParts } from "../person/schemas";

export const trainingCode = z.string().trim().min(1).max(20);

/** One line: what a cell of a table holds, with its line breaks as spaces. */
export const oneLine = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

const pieces = (text: string): string[] => text.match(new RegExp(`.{1,${nameLength}}`, "gsu")) ?? [];

/** Text of one line that can be shown and printed; what is empty counts as left out. */
const printable = (maximum: number) =>
  z
    .string()
    .nullish()
    .transform((text) => oneLine(text ?? "") || null)
    .pipe(z.string().max(maximum).superRefine(refusePicture).nullable());

function refusePicture(text: string, ctx: z.RefinementCtx): void {
  const fault = pieces(text).map(nameFault).find(Boolean);
  if (fault) ctx.addIssue({ code: "custom", message: fault.code });
}

const registerByName = new Map<string, Register>([
  ...registers.map((register) => [foldKey(register), register] as const),
  ["anders", "other"],
  ["overig", "other"],
]);

const register = z
  .string()
  .nullish()
  .transform((text, ctx) => {
    const key = foldKey(text ?? "");
    if (key === "") return null;
    const known = registerByName.get(key);
    if (known) return known;
    ctx.addIssue({ code: "custom", message: "not_in_list" });
    return z.NEVER;
  });

const participant = z.object({
  givenName: namePart,
  infix: nameParts.shape.infix,
  familyName: namePart,
  email,
  /** By name or alias; a dash is none. */
  organisation: printable(200).transform((name) => (name && foldKey(name) ? name : null)),
  jobTitle: printable(200),
  register,
  chamber: printable(100),
  /** As the register writes it. */
  number: printable(40),
});

type Registration = Pick<z.output<typeof participant>, "register" | "chamber" | "number">;

function wholeRegistration({ register, chamber, number }: Registration, ctx: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
  if (!register && (chamber || number)) refuse("register", "register_needed");
  if (register && !number) refuse("number", "register_number_needed");
}

/** A professional as a list or a form gives them; only name and e-mail are required. */
export const Participant = participant.superRefine(wholeRegistration);
export type ParticipantFields = z.output<typeof Participant>;

export const EnrolKnown = z.object({ trainingCode, personId: id });

/** `isSomeoneElse`: this is a new person, whoever has nearly the same name. */
export const EnrolNew = participant
  .extend({ trainingCode, isSomeoneElse: z.boolean().default(false) })
  .superRefine(wholeRegistration);

export const Withdraw = z.object({ enrolmentId: id, reason: reasonText });

/** The reason is asked where someone is placed over the maximum or before their turn. */
export const Place = z.object({ enrolmentId: id, reason: reasonText.nullish() });

export const Transfer = z.object({ enrolmentId: id, toTrainingCode: trainingCode, reason: reasonText });

export const SubstituteKnown = z.object({ enrolmentId: id, personId: id, reason: reasonText });

export const SubstituteNew = participant
  .extend({ enrolmentId: id, reason: reasonText, isSomeoneElse: z.boolean().default(false) })
  .superRefine(wholeRegistration);
