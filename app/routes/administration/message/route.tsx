import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { renderMail } from "~/documents/mail/render";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { cancelMessage } from "~/domain/message/cancel";
import { requireMessage } from "~/domain/message/outbox";
import { programmeName } from "~/domain/programme/queries";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { notices } from "../notices";
import "./message.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.subject ?? m.administration_mail() }];

/** One mail as its reader gets it. A code or link that signs someone in is shown in the demo alone. */
export const loader = reader(({ context, user, params, url }) => {
  requireMay(user, "message.list");
  const { db, settings, demoPeople } = context;
  const mail = requireMessage(db, idParam(params, "id"), demoPeople !== null);
  const product = programmeName(db);
  const place = { appUrl: settings.appUrl, ...(product && { product }) };
  const { subject, text } = renderMail(mail.kind, mail.params, mail.locale, place);
  return {
    subject,
    text,
    ...{ name: mail.name, email: mail.email, isHidden: mail.isHidden, isWaiting: mail.isWaiting },
    lastError: mail.lastError,
    made: { date: localDateOf(mail.createdAt), time: localTimeOf(mail.createdAt) },
    sent: mail.sentAt === null ? null : { date: localDateOf(mail.sentAt), time: localTimeOf(mail.sentAt) },
    notice: url.searchParams.get("gelukt"),
  };
});

export const action = writer(({ ctx, params, user }) => {
  requireMay(user, "message.list");
  const messageId = cancelMessage(ctx, { messageId: idParam(params, "id") });
  return done(`/beheer/mail/${messageId}`, "geannuleerd");
});

export default function Message() {
  const mail = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const flash = mail.notice && !refusal ? notices[mail.notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={mail.subject}
        breadcrumbs={[
          { label: m.administration_title(), to: "/beheer" },
          { label: m.administration_mail(), to: "/beheer/mail" },
          { label: mail.subject },
        ]}
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      <FormErrors refusal={refusal} />
      <Facts
        items={[
          { label: m.administration_mail_to(), value: `${mail.name} (${mail.email})` },
          { label: m.administration_mail_made(), value: <DateText {...mail.made} /> },
          { label: m.administration_mail_sent(), value: mail.sent && <DateText {...mail.sent} /> },
          { label: m.administration_mail_error(), value: mail.lastError },
        ]}
      />
      {mail.isHidden && <Notice tone="info">{m.administration_mail_hidden()}</Notice>}
      <Panel>
        <pre className="message-text">{mail.text}</pre>
      </Panel>
      {mail.isWaiting && (
        <form method="post">
          <Button variant="danger">{m.administration_mail_cancel()}</Button>
        </form>
      )}
    </Stack>
  );
}
