import { json } from "@remix-run/node";
import type { Refusal } from "~/domain/refusal";
import { requireSession } from "~/domain/session/find";
import { whyNotMovable } from "~/domain/session/weigh-move";
import { refusalView, statusOf } from "~/http/refusal-view";
import type { WriteArgs } from "~/http/route";
import { previewOf, type TypedTarget } from "./preview.server";

type Mover = Pick<WriteArgs, "context" | "form"> & { user: Parameters<typeof requireSession>[1] };

/** A move that was refused: why, what was typed, and what it would do now. */
export function refusedMove({ context, form, user }: Mover, id: number, error: Refusal, typed: TypedTarget) {
  const row = requireSession(context.db, user, id);
  const preview = whyNotMovable(row) ? null : previewOf(context, row, typed);
  const refusal = refusalView(error, context.locale, form.values);
  return json({ refusal, typed, preview }, { status: statusOf(error) });
}
