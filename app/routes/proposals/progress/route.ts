import { requireProposal } from "~/domain/planning/proposal-list";
import { idParam, reader } from "~/http/route";
import { progressView } from "../progress-view.server";

/** How far a plan is, for the page that shows it. */
export const loader = reader(({ context, user, params }) =>
  Response.json(progressView(context, requireProposal(context.db, user, idParam(params, "id"))), {
    headers: { "Cache-Control": "no-store" },
  }),
);
