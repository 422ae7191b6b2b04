import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "~/domain/context";
import { placeTraining } from "~/domain/planning/place-training";
import { type Placeable, requirePlaceable } from "~/domain/planning/placeable";
import { saveWish } from "~/domain/planning/save-wish";
import { PlaceTraining, SaveWish } from "~/domain/planning/schemas";
import { takeWayOut } from "~/domain/planning/way-out";
import { Refusal, refuse } from "~/domain/refusal";
import type { Form } from "~/http/form";
import { refusalView, statusOf } from "~/http/refusal-view";
import { done, reader, textParam, writer } from "~/http/route";
import { m } from "~/text/messages";
import "./board-place.css";
import { formOf } from "./address.server";
import { placePage } from "./place-page.server";
import { PlaceView } from "./place-view";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.planning_place_title({ code: data?.training.code ?? "" }) },
];

/** Where a training without a date can go: the best proposals, or why there is none, and what is wished. */
export const loader = reader(({ context, user, params, url }) =>
  placePage({ context, user, code: textParam(params, "code"), chosen: formOf(url), url }),
);

export const action = writer(({ context, ctx, form, user, params, url }) => {
  const code = textParam(params, "code");
  const row = requirePlaceable(context.db, user, code);
  try {
    return done(pathWith(url, row.training.code), act(ctx, form, row));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const refusal = refusalView(error, context.locale, form.values);
    const page = placePage({ context, user, code, chosen: form, url });
    return json({ refusal, intent: form.intent, page }, { status: statusOf(error) });
  }
});

/** What was done, as the next page is to say it. */
function act(ctx: Context, form: Form, { training: { id: trainingId } }: Placeable): string {
  switch (form.intent) {
    case "place":
      placeTraining(ctx, form.input(PlaceTraining, { trainingId }));
      return "ingepland";
    case "wish":
      saveWish(ctx, form.input(SaveWish, { trainingId }));
      return "gewenst";
    case "way":
      takeWayOut(ctx, trainingId, changesIn(form.text("apply")));
      return "veranderd";
    default:
      return refuse("invalid", "malformed");
  }
}

function changesIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("invalid", "malformed");
  }
}

/** Back to the same page, without what was chosen on it. */
function pathWith(url: URL, code: string): string {
  const back = url.searchParams.get("terug");
  const path = `/planbord/inplannen/${code}`;
  return back === null ? path : `${path}?${new URLSearchParams({ terug: back }).toString()}`;
}

export default function PlacePage() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused = result && "page" in result ? result : null;
  return <PlaceView page={refused?.page ?? data} refused={refused} />;
}
