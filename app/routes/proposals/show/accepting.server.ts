import { json } from "@remix-run/node";
import type { Context } from "~/domain/context";
import { type Acceptance, acceptItems } from "~/domain/planning/proposal-accept";
import { isOpen, listItems } from "~/domain/planning/proposal-items";
import { AcceptItem } from "~/domain/planning/proposal-schemas";
import type { Form } from "~/http/form";
import type { RequestContext } from "~/http/request-context";
import { done } from "~/http/route";
import { inWords } from "~/text/reasons.server";

export interface AcceptedView {
  accepted: number;
  refused: { code: string; isNew: boolean; words: string[] }[];
}

const chosen = /^training-(\d{1,9})$/;

/** Accepts what was chosen on the page, or all that can be; whatever is refused is named. */
export async function accept(ctx: Context, context: RequestContext, form: Form, proposalId: number, path: string) {
  const items = listItems(context.db, proposalId, context.now);
  const ids = Object.keys(form.values).flatMap((name) => Number(chosen.exec(name)?.[1] ?? 0) || []);
  const itemIds = form.intent === "all" ? items.filter(isOpen).map(({ id }) => id) : ids;
  const { waiverReason } = form.input(AcceptItem.pick({ waiverReason: true }));
  const result = await acceptItems(ctx, { proposalId, itemIds, waiverReason });
  if (result.refused.length === 0) return done(path, "overgenomen");
  return json({ result: viewOf(result, items, context) }, { status: result.accepted > 0 ? 200 : 409 });
}

function viewOf({ accepted, refused }: Acceptance, items: ReturnType<typeof listItems>, context: RequestContext) {
  const known = new Map(items.map((item) => [item.id, item]));
  return {
    accepted,
    refused: refused.map(({ itemId, reasons }) => ({
      code: known.get(itemId)?.code ?? "",
      isNew: known.get(itemId)?.before === null,
      words: reasons.map((one) => inWords(one, context.locale)),
    })),
  };
}
