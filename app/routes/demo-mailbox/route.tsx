import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { renderMail } from "~/documents/mail/render";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { listNewestMessages } from "~/domain/message/queries";
import { refuse } from "~/domain/refusal";
import { publicReader } from "~/http/route";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Panel, Stack } from "~/ui/page";
import "./mailbox.css";

export const meta: MetaFunction = () => [{ title: m.sign_in_mailbox_title() }];

/** Only the demo shows mail to whoever looks: there it belongs to nobody. */
export const loader = publicReader(({ context }) => {
  if (!context.demoPeople) return refuse("not_found", "not_found");
  const place = { appUrl: context.settings.appUrl };
  return listNewestMessages(context.db, 20).map(({ id, kind, params, createdAt, locale, name }) => ({
    id,
    name,
    date: localDateOf(createdAt),
    time: localTimeOf(createdAt),
    ...renderMail(kind, params, locale, place),
  }));
});

export default function DemoMailbox() {
  const mails = useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader title={m.sign_in_mailbox_title()} lead={<p>{m.sign_in_mailbox_lead()}</p>} />
      {mails.length === 0 && (
        <EmptyState title={m.sign_in_mailbox_empty()}>{m.sign_in_mailbox_empty_text()}</EmptyState>
      )}
      {mails.map(({ id, name, date, time, subject, text }) => (
        <Panel key={id}>
          <h2>{subject}</h2>
          <p>
            {m.sign_in_mailbox_to({ name })}, <DateText date={date} time={time} />
          </p>
          <pre className="mailbox-text">{linked(text)}</pre>
        </Panel>
      ))}
    </Stack>
  );
}

/** The mail's own addresses as links, so that the demonstration can be clicked through. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((piece) =>
    piece.startsWith("http") ? (
      <a key={piece} href={new URL(piece).pathname}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
