import { z } from "zod";
import { id, localDate, optionalText, reasonText, textOf } from "../fields";
import { amountText, hoursText, parseAmount, parseHours } from "./amounts";

/** Text that one of our readers understands, rewritten as we write it; a form and a verb may both read it. */
const textThat = (read: (text: string) => number | undefined, rewrite: (value: number) => string, code: string) =>
  z.string().transform((text, ctx) => {
    const value = read(text);
    if (value !== undefined) return rewrite(value);
    ctx.addIssue({ code: "custom", message: code });
    return z.NEVER;
  });

/** Euros as text: `12,50`. */
const amount = textThat(parseAmount, amountText, "not_an_amount");
/** Hours as text: `6:30`. */
const hours = textThat(parseHours, hoursText, "not_hours");

/** What an actor gets for a day on which they acted. */
export const RecordAllowance = z.object({
  bookingId: id,
  hours,
  allowance: amount,
  expenses: amount.nullish(),
  /** Why a limit is passed, when one is. */
  passedReason: optionalText(500),
});

/** What another organisation paid: it counts in the same limits. */
export const RecordElsewhere = z.object({
  personId: id,
  payer: textOf(200),
  date: localDate,
  /** Left out when nobody knows for how long. */
  hours: hours.nullish(),
  allowance: amount,
  expenses: amount.nullish(),
});

export const VoidAllowance = z.object({ allowanceId: id, reason: reasonText });

/** Everything up to and including this day that did not go out for payment yet. */
export const ExportAllowances = z.object({ until: localDate });

/** The volunteer maxima of one year; `version` is 0 for a year that is not known yet. */
export const EditRate = z.object({
  year: z.number().int().min(2000).max(2199),
  version: z.number().int().min(0),
  hourUnder21: amount,
  hour: amount,
  month: amount,
  yearly: amount,
});
