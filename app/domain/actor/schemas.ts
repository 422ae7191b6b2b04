import { z } from "zod";
import { careTalkKinds, consentGivers, consentPurposes, contactChannels } from "#db/lists";
import { email, id, localDate, optionalText, withoutControl } from "../fields";
import { namePart } from "../person/schemas";

/** What is left out is kept as null. */
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

/** Each theme once. */
const themes = z
  .array(z.string().trim().min(1).max(80).refine(withoutControl, "control_characters"))
  .max(30)
  .default([])
  .transform((all) => [...new Set(all.map((theme) => theme.replace(/\s+/g, " ")))].toSorted());

const days = (least: number, most: number) => z.number().int().min(least).max(most);

/** What `editFile` takes; version 0 makes the file. */
export const EditFile = z.object({
  personId: id,
  version: z.number().int().min(0),
  displayName: namePart,
  birthDate: localDate,
  supporterName: optionalText(100),
  supporterEmail: orNull(email),
  supporterPhone: optionalText(40),
  channel: z.enum(contactChannels),
  maxDaysPerMonth: days(0, 31),
  restDays: days(0, 60),
  aftercareDays: days(1, 60),
  noFixedAllowance: z.boolean().default(false),
  willing: themes,
  unwilling: themes,
  vogIssuedOn: orNull(localDate),
  vogProfile: optionalText(100),
});
export type FileInput = z.output<typeof EditFile>;

export const OpenFile = z.object({ personId: id });

export const RecordConsent = z.object({
  personId: id,
  purpose: z.enum(consentPurposes),
  giver: z.enum(consentGivers),
  /** The parent's or guardian's; not kept when the actor gives it. */
  giverName: optionalText(100),
  givenOn: localDate,
});

export const WithdrawConsent = z.object({ personId: id, purpose: z.enum(consentPurposes), withdrawnOn: localDate });

export const RecordTalk = z.object({ bookingId: id, kind: z.enum(careTalkKinds), heldOn: localDate });
