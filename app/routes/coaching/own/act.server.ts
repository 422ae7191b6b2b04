import { agreeAction } from "~/domain/coaching/agree-action";
import { askForCoaching } from "~/domain/coaching/ask";
import { bookCoaching } from "~/domain/coaching/book";
import { cancelBooking } from "~/domain/coaching/cancel-booking";
import { finishAction } from "~/domain/coaching/finish-action";
import { moveSession } from "~/domain/coaching/move-session";
import { offerTimes } from "~/domain/coaching/offer-times";
import { recordSession } from "~/domain/coaching/record-session";
import * as schemas from "~/domain/coaching/schemas";
import { takeBackRequest } from "~/domain/coaching/take-back-request";
import { withdrawAction } from "~/domain/coaching/withdraw-action";
import { withdrawTime } from "~/domain/coaching/withdraw-time";
import type { Context } from "~/domain/context";
import { refuse } from "~/domain/refusal";
import type { Form } from "~/http/form";

type Act = (ctx: Context, form: Form, personId: number) => void;

/** What each form of the page does, and the word that the next page knows it by. */
const acts: Record<string, { act: Act; notice: string }> = {
  offer: {
    act: (ctx, form, coachId) => void offerTimes(ctx, form.input(schemas.OfferTimes, { coachId })),
    notice: "aangeboden",
  },
  withdraw: { act: (ctx, form) => void withdrawTime(ctx, form.input(schemas.WithdrawTime)), notice: "ingetrokken" },
  move: { act: (ctx, form) => void moveSession(ctx, form.input(schemas.MoveSession)), notice: "verplaatst" },
  record: { act: (ctx, form) => void recordSession(ctx, form.input(schemas.RecordSession)), notice: "vastgelegd" },
  book: { act: (ctx, form) => void bookCoaching(ctx, form.input(schemas.BookCoaching)), notice: "geboekt" },
  cancel: { act: (ctx, form) => void cancelBooking(ctx, form.input(schemas.CancelBooking)), notice: "afgezegd" },
  ask: {
    act: (ctx, form, personId) => void askForCoaching(ctx, form.input(schemas.AskForCoaching, { personId })),
    notice: "gevraagd",
  },
  takeBack: {
    act: (ctx, form) => void takeBackRequest(ctx, form.input(schemas.TakeBackRequest)),
    notice: "vraag-ingetrokken",
  },
  agree: { act: (ctx, form) => void agreeAction(ctx, form.input(schemas.AgreeAction)), notice: "afgesproken" },
  finish: { act: (ctx, form) => void finishAction(ctx, form.input(schemas.OneAction)), notice: "afgerond" },
  dropAction: {
    act: (ctx, form) => void withdrawAction(ctx, form.input(schemas.OneAction)),
    notice: "afspraak-weg",
  },
};

/** Does what the form of the page asks; returns the word for the next page. */
export function act(ctx: Context, form: Form, personId: number): string {
  const one = acts[form.text("part")];
  if (!one) return refuse("invalid", "malformed");
  one.act(ctx, form, personId);
  return one.notice;
}
