import { z } from "zod";
import { id, localDate, textOf } from "../fields";

const seconds = z.number().int().min(10).max(300).default(60);
const seed = z.number().int().min(1).max(1_000_000).default(1);

/** Dates for what has none yet, in these days (the last one included), of one region or of all. */
export const StartPlan = z.object({
  kind: z.literal("plan"),
  startsOn: localDate,
  endsOn: localDate,
  regionCode: z
    .string()
    .trim()
    .max(20)
    .nullish()
    .transform((code) => code || null),
  seconds,
  seed,
});

/** What stands, made anew because someone is away on these days. */
export const StartReplan = z.object({
  kind: z.literal("replan"),
  absentPersonId: id,
  absentFrom: localDate,
  absentUntil: localDate,
  seconds,
  seed,
});

export const StartProposal = z.discriminatedUnion("kind", [StartPlan, StartReplan]);
export type StartProposal = z.output<typeof StartProposal>;

export const OneProposal = z.object({ proposalId: id });

export const AcceptItem = z.object({
  proposalId: id,
  itemId: id,
  /** Why the warnings are passed that come with it. */
  waiverReason: textOf(500),
});
