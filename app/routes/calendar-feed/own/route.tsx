import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFeed } from "~/domain/calendar-feed/make";
import { revokeFeed } from "~/domain/calendar-feed/revoke";
import { findOwnFeed } from "~/domain/calendar-feed/standing";
import { localDateOf } from "~/domain/dates";
import { done, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import "./feed.css";
import { NewAddress } from "./new-address";

export const meta: MetaFunction = () => [{ title: m.capacity_feed_title() }];

export const loader = reader(({ context: { db }, user, url }) => {
  const feed = findOwnFeed(db, user);
  return { since: feed && localDateOf(feed.createdAt), notice: url.searchParams.get("gelukt") };
});

/** The new address stands in the answer itself: it is shown once, and in no address of a page. */
export const action = writer(({ context, ctx, form, user }) => {
  if (form.intent === "revoke") {
    revokeFeed(ctx, { personId: user.id });
    return done("/mijn/agenda", "ingetrokken");
  }
  const { token } = makeFeed(ctx, { personId: user.id });
  return json({ refusal: null, address: new URL(`/agenda/${token}.ics`, context.settings.appUrl).href });
});

export default function OwnCalendar() {
  const { since, notice } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const address = made && "address" in made ? made.address : null;
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader title={m.capacity_feed_title()} lead={<p>{m.capacity_feed_lead()}</p>} />
      <Flash message={notice === "ingetrokken" ? { tone: "good", text: m.capacity_feed_revoked() } : null} />
      <FormErrors refusal={refusal} />
      {address !== null && <NewAddress address={address} />}
      <Section
        title={since === null ? m.capacity_feed_make_title() : m.capacity_feed_standing()}
        lead={
          since !== null && (
            <p>
              {m.capacity_feed_since()} <DateText date={since} />. {m.capacity_feed_replace_text()}
            </p>
          )
        }
      >
        {since === null && <p>{m.capacity_feed_private()}</p>}
        <form method="post" className="feed-actions">
          <Button variant={since === null ? "primary" : "secondary"} name="intent" value="make">
            {since === null ? m.capacity_feed_make() : m.capacity_feed_replace()}
          </Button>
          {since !== null && (
            <Button variant="quiet" name="intent" value="revoke">
              {m.capacity_feed_revoke()}
            </Button>
          )}
        </form>
      </Section>
      <Section title={m.capacity_feed_what()}>
        <ul>
          <li>{m.capacity_feed_what_sessions()}</li>
          <li>{m.capacity_feed_what_asked()}</li>
          <li>{m.capacity_feed_what_nobody()}</li>
          <li>{m.capacity_feed_what_delay()}</li>
        </ul>
      </Section>
    </Stack>
  );
}
