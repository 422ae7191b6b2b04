import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { findBrokenLink } from "~/domain/journal";
import { type JournalFilter, listJournal } from "~/domain/journal-queries";
import { permissions } from "~/domain/permissions";
import { reader, requireMay, writer } from "~/http/route";
import { journalWords } from "~/text/journal.server";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { SelectField, TextField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Filters } from "~/ui/table";
import { ChainState } from "./chain-state";
import { Lines } from "./lines";

export const meta: MetaFunction = () => [{ title: m.administration_journal() }];

const pageSize = 50;
const subjects = ["training", "session", "enrolment", "certificate", "person", "organisation", "location"] as const;

const positive = (text: string | null) => (text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

function filterFrom(query: URLSearchParams) {
  const verb = query.get("handeling");
  const subject = query.get("soort");
  return {
    verb: verb && verb in permissions ? verb : undefined,
    userId: positive(query.get("door")),
    subject: subjects.find((one) => one === subject),
    subjectId: positive(query.get("nummer"))?.toString(),
  } satisfies JournalFilter;
}

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "journal.list");
  const filter = filterFrom(url.searchParams);
  const wanted = { limit: pageSize, before: positive(url.searchParams.get("voor")) };
  const page = listJournal(context.db, user, wanted, filter);
  const verbs = Object.keys(permissions).filter((verb) => !/\.(read|list)/.test(verb));
  return {
    filter,
    older: page.before === null ? null : olderHref(url, page.before),
    verbs,
    lines: page.lines.map((line) => ({
      ...{ id: line.id, verb: line.verb, who: line.who, trainingCode: line.trainingCode },
      date: localDateOf(line.at),
      time: localTimeOf(line.at),
      words: journalWords(line, context.locale),
    })),
  };
});

function olderHref(url: URL, before: number): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("voor", String(before));
  return `/beheer/journaal?${query}`;
}

/** Walks the whole chain, which takes a while: only when asked for. */
export const action = writer(({ context, user }) => {
  requireMay(user, "journal.list");
  return { chain: findBrokenLink(context.db) };
});

export default function Journal() {
  const { filter, older, verbs, lines } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.administration_journal()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.administration_journal() }]}
        lead={<p>{m.administration_journal_lead()}</p>}
        actions={
          <form method="post">
            <Button icon="check">{m.administration_journal_check()}</Button>
          </form>
        }
      />
      {result && "chain" in result && <ChainState {...result.chain} />}
      <Filters action="/beheer/journaal" open={Object.values(filter).some(Boolean)}>
        <SelectField
          label={m.administration_journal_verb()}
          name="handeling"
          empty={m.administration_journal_all()}
          choices={verbs.map((verb) => ({ value: verb, label: verb }))}
          defaultValue={filter.verb ?? ""}
        />
        <SelectField
          label={m.administration_journal_subject()}
          name="soort"
          empty={m.administration_journal_all()}
          choices={subjects.map((subject) => ({ value: subject, label: subject }))}
          defaultValue={filter.subject ?? ""}
        />
        <TextField
          label={m.administration_journal_subject_id()}
          name="nummer"
          inputMode="numeric"
          defaultValue={filter.subjectId ?? ""}
        />
        <TextField
          label={m.administration_journal_user_id()}
          name="door"
          inputMode="numeric"
          defaultValue={filter.userId ?? ""}
        />
      </Filters>
      {lines.length === 0 ? (
        <EmptyState icon="list" title={m.administration_journal_none()} />
      ) : (
        <Lines lines={lines} />
      )}
      {older && <LinkButton to={older}>{m.administration_older()}</LinkButton>}
    </Stack>
  );
}
