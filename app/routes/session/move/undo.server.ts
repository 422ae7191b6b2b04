import { found } from "~/domain/refusal";
import { findLastMove } from "~/domain/session/queries";
import type { Form } from "~/http/form";
import type { RequestContext } from "~/http/request-context";
import { m } from "~/text/messages";

/** Undoing a move is moving it back to where it stood before, if nobody moved it since. */
export function undoInput({ db, locale }: RequestContext, sessionId: number, form: Form) {
  const before = found(findLastMove(db, sessionId));
  const waiverReason = m.session_undo_reason({}, { locale });
  return { ...before, sessionId, version: Number(form.text("version")), waiverReason };
}
