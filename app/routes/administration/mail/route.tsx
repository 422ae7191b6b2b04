import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { listOutbox } from "~/domain/message/outbox";
import { type OutboxState, outboxStates } from "~/domain/message/states";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { SelectField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Filters, Row, Table } from "~/ui/table";
import { kindName, MailState, stateName } from "../mail-words";

export const meta: MetaFunction = () => [{ title: m.administration_mail() }];

const isState = (text: string | null): text is OutboxState =>
  (outboxStates as readonly (string | null)[]).includes(text);

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "message.list");
  const asked = url.searchParams.get("staat");
  const state = isState(asked) ? asked : null;
  const before = Number(url.searchParams.get("voor"));
  const page = listOutbox(context.db, state, Number.isSafeInteger(before) && before > 0 ? before : null);
  return {
    state,
    before: page.before,
    lines: page.lines.map(({ createdAt, sentAt: _sent, ...line }) => ({
      ...line,
      made: { date: localDateOf(createdAt), time: localTimeOf(createdAt) },
    })),
  };
});

export default function Outbox() {
  const { state, before, lines } = useLoaderData<typeof loader>();
  const columns = [
    { key: "kind", label: m.administration_mail_kind() },
    { key: "to", label: m.administration_mail_to() },
    { key: "made", label: m.administration_mail_made() },
    { key: "state", label: m.administration_mail_state() },
  ] as const;
  const older = before && new URLSearchParams({ ...(state && { staat: state }), voor: String(before) });
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.administration_mail()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.administration_mail() }]}
        lead={<p>{m.administration_mail_text()}</p>}
      />
      <Filters action="/beheer/mail" open>
        <SelectField
          label={m.administration_mail_state()}
          name="staat"
          empty={m.administration_mail_all()}
          choices={outboxStates.map((one) => ({ value: one, label: stateName(one) }))}
          defaultValue={state ?? ""}
        />
      </Filters>
      {lines.length === 0 && <EmptyState icon="mail" title={m.administration_mail_none()} />}
      {lines.length > 0 && (
        <Table caption={m.administration_mail()} captionHidden columns={columns}>
          {lines.map(({ id, kind, name, made, state, attempts }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                kind: <a href={`/beheer/mail/${id}`}>{kindName(kind)}</a>,
                to: name,
                made: <DateText {...made} />,
                state: <MailState state={state} attempts={attempts} />,
              }}
            />
          ))}
        </Table>
      )}
      {older && <LinkButton to={`/beheer/mail?${older}`}>{m.administration_older()}</LinkButton>}
    </Stack>
  );
}
