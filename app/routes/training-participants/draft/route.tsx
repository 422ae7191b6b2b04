import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConfirmImport, confirmImport, decideImport } from "~/domain/enrolment/import-draft";
import { countGuests } from "~/domain/enrolment/places";
import { requireDraft } from "~/domain/enrolment/queries";
import type { Form } from "~/http/form";
import { done, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { participantsPath, trainingCrumbs } from "../crumbs";
import { ConfirmPart } from "./confirm-part";
import { DraftRows } from "./draft-rows";
import { type Filter, filters, pageOf, summaryOf, unusedColumns } from "./draft-view.server";
import { KindTabs } from "./kind-tabs";

export const meta: MetaFunction = () => [{ title: m.enrolment_draft_title() }];

export const loader = reader(({ context: { db, locale, now }, user, params, url }) => {
  const id = textParam(params, "draft");
  const { training, rows, draftRows, confirmedAt } = requireDraft(db, user, textParam(params, "code"), id);
  const word = url.searchParams.get("toon") ?? "";
  const filter = Object.hasOwn(filters, word) ? (word as Filter) : null;
  return {
    id,
    code: training.code,
    isConfirmed: confirmedAt !== null,
    filter,
    summary: summaryOf(rows, { ...training, guests: countGuests(db, training.id, now) }),
    unused: unusedColumns(draftRows[0]),
    list: pageOf(rows, filter, Number(url.searchParams.get("pagina")), locale),
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, context: { db }, user, form, params, url }) => {
  const code = textParam(params, "code");
  const draftId = textParam(params, "draft");
  requireDraft(db, user, code, draftId);
  const decisions = decisionsIn(form);
  const { once: _once, ...again } = ctx;
  if (Object.keys(decisions).length > 0) decideImport(again, { draftId, decisions });
  if (form.intent === "decide") {
    url.searchParams.delete("gelukt");
    return done(url.pathname + url.search, "bewaard");
  }
  confirmImport(ctx, form.input(ConfirmImport, { draftId }));
  return done(participantsPath(code), "lijst");
});

const choice = /^keuze-(\d{1,6})$/;

/** What was chosen on this page, by the row's number: `keuze-12`. */
function decisionsIn(form: Form): Record<string, string> {
  const chosen = Object.keys(form.values).flatMap((name) => {
    const number = choice.exec(name)?.[1];
    return number ? [[number, form.text(name)] as const] : [];
  });
  return Object.fromEntries(chosen);
}

export default function ImportDraft() {
  const data = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { code, filter, summary, list } = data;
  if (data.isConfirmed) return <Confirmed code={code} />;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.enrolment_draft_title()}
        breadcrumbs={trainingCrumbs(code, m.enrolment_draft_title())}
        lead={<p>{m.enrolment_draft_lead()}</p>}
      />
      <FormErrors refusal={refusal} />
      <Flash message={data.notice === "bewaard" ? { tone: "good", text: m.enrolment_draft_saved() } : null} />
      {data.unused.length > 0 && (
        <Notice tone="warning">{m.enrolment_draft_unused({ columns: data.unused.join(", ") })}</Notice>
      )}
      <form method="post">
        <input type="hidden" name="_once" value={data.once} />
        <Stack>
          <ConfirmPart summary={summary} path={`${participantsPath(code)}/import`} id={data.id} />
          <KindTabs filter={filter} summary={summary} />
          {list.rows.length === 0 ? (
            <EmptyState title={m.enrolment_draft_none()} />
          ) : (
            <DraftRows rows={list.rows} canDecide={list.rows.some(({ candidates }) => candidates.length > 0)} />
          )}
        </Stack>
      </form>
      <Pagination
        page={list.page}
        pages={list.pages}
        total={list.total}
        hrefFor={(page) => `?${new URLSearchParams({ ...(filter ? { toon: filter } : {}), pagina: String(page) })}`}
        label={m.enrolment_draft_pages()}
      />
    </Stack>
  );
}

const Confirmed = ({ code }: { code: string }) => (
  <Stack gap="wide">
    <PageHeader title={m.enrolment_draft_title()} breadcrumbs={trainingCrumbs(code, m.enrolment_draft_title())} />
    <Notice
      tone="info"
      actions={<LinkButton to={participantsPath(code)}>{m.enrolment_back()}</LinkButton>}
      title={m.enrolment_draft_confirmed()}
    />
  </Stack>
);
