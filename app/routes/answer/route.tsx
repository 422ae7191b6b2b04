import { type HeadersFunction, json, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerByLink } from "~/domain/booking/answer";
import { findByLink } from "~/domain/booking/link";
import { AnswerByLink } from "~/domain/booking/schemas";
import { done, publicReader, publicWriter, textParam } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Closed } from "./closed";
import { Question } from "./question";
import { Said } from "./said";
import { Unknown } from "./unknown";

const secret = { name: "robots", content: "noindex, nofollow" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.asked ? m.booking_answer_title() : m.booking_answer_unknown() },
  secret,
];

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" });

/** Mail scanners open links: looking changes nothing, a button answers. Only links that lead nowhere are counted. */
export const loader = publicReader(async ({ context, params }) => {
  const asked = findByLink(context.db, textParam(params, "token"), context.now);
  if (!asked) await context.throttles.take("unknownLinkByAddress", context.address);
  return json({ asked: asked ?? null }, { status: asked ? 200 : 404 });
});

export const action = publicWriter(async ({ context, form, ctx, params }) => {
  const token = textParam(params, "token");
  if (!findByLink(context.db, token, context.now)) {
    await context.throttles.take("unknownLinkByAddress", context.address);
    return json({ refusal: null }, { status: 404 });
  }
  answerByLink(ctx, form.input(AnswerByLink, { token }));
  return done(`/antwoord/${encodeURIComponent(token)}`);
});

export default function Answer() {
  const { asked } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  if (!asked) return <Unknown />;
  if (asked.state === "asked" || asked.state === "moved") return <Question asked={asked} refusal={refusal} />;
  if (asked.state === "accepted") return <Said asked={asked} refusal={refusal} />;
  return <Closed asked={asked} state={asked.state} />;
}
