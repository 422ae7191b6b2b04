import { askPeople, askProposed } from "~/domain/booking/ask";
import { askAgain } from "~/domain/booking/ask-again";
import { endBooking } from "~/domain/booking/end";
import { makeBooking } from "~/domain/booking/make";
import { noteAbsence } from "~/domain/booking/note-absence";
import { AskAgain, AskPeople, EndBooking, MakeBooking, NoteAbsence } from "~/domain/booking/schemas";
import type { Context } from "~/domain/context";
import type { Form } from "~/http/form";

const acts = {
  make: (ctx: Context, form: Form, trainingId: number) => makeBooking(ctx, form.input(MakeBooking, { trainingId })),
  "ask-people": (ctx: Context, form: Form) => askPeople(ctx, form.input(AskPeople)),
  "ask-proposed": (ctx: Context, _form: Form, trainingId: number) => askProposed(ctx, { trainingId }),
  "ask-again": (ctx: Context, form: Form) => askAgain(ctx, form.input(AskAgain)),
  end: (ctx: Context, form: Form) => endBooking(ctx, form.input(EndBooking)),
  absent: (ctx: Context, form: Form) => noteAbsence(ctx, form.input(NoteAbsence)),
} as const;
export type StaffIntent = keyof typeof acts;

const isIntent = (text: string): text is StaffIntent => Object.hasOwn(acts, text);

/** The word for what was done, which the next page says once. */
const notices: Record<StaffIntent, string> = {
  make: "ingezet",
  "ask-people": "gevraagd",
  "ask-proposed": "gevraagd",
  "ask-again": "herinnerd",
  end: "beeindigd",
  absent: "afwezig",
};

/** Carries out what the staff page asks for; the word that the next page shows. */
export function actOnStaff(ctx: Context, form: Form, trainingId: number): string {
  const intent = isIntent(form.intent) ? form.intent : "make";
  acts[intent](ctx, form, trainingId);
  if (intent !== "make") return notices[intent];
  return { ask: "gevraagd", propose: "voorgesteld" }[form.text("how")] ?? notices.make;
}
