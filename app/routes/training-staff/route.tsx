import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayKnowCare } from "~/domain/booking/held";
import { staffTraining } from "~/domain/booking/staffing";
import type { Reason } from "~/domain/reasons";
import { whyNoPlanning } from "~/domain/training/rules";
import { requireTraining } from "~/domain/training/visible";
import { done, reader, requireMay, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash, Notice } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { actOnStaff } from "./actions.server";
import { AddPart } from "./add-part";
import { candidatesFor } from "./candidates.server";
import { type SessionView, sessionView } from "./people.server";
import { SessionCard } from "./session-card";
import "./staff.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.session_staffing_title({ code: data?.code ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const { db, now, locale } = context;
  const { training, client } = requireTraining(db, user, textParam(params, "code"));
  requireMay(user, "booking.make", { organisationId: training.clientOrganisationId });
  const over = whyNoPlanning(training.status);
  const knowsCareOf = (person: { organisationId: number | null }) => mayKnowCare(user, person);
  const isLoggable = training.status === "confirmed" || training.status === "delivered";
  const shown = { now, isLoggable, knowsCareOf, isOpen: !over, words: (reason: Reason) => inWords(reason, locale) };
  const sessions = staffTraining(db, training.id, now).map((session) => sessionView(session, shown));
  return {
    code: training.code,
    client,
    over: over ? inWords(over, locale) : null,
    notice: url.searchParams.get("gelukt"),
    sessions,
    proposed: over ? 0 : countProposed(sessions),
    candidates: over ? null : candidatesFor(context, sessions, url.searchParams, knowsCareOf),
    once: crypto.randomUUID(),
  };
});

function countProposed(sessions: readonly SessionView[]): number {
  const people = sessions.filter(({ isAhead }) => isAhead).flatMap((session) => session.people);
  return new Set(people.filter(({ state }) => state === "proposed").map(({ personId }) => personId)).size;
}

export const action = writer(({ context, ctx, form, user, params }) => {
  const { training } = requireTraining(context.db, user, textParam(params, "code"));
  return done(`/trainingen/${training.code}/inzet`, actOnStaff(ctx, form, training.id));
});

const notices: Record<string, () => string> = {
  ingezet: m.session_staffing_done_made,
  gevraagd: m.session_staffing_done_asked,
  voorgesteld: m.session_staffing_done_proposed,
  herinnerd: m.session_staffing_done_reminded,
  beeindigd: m.session_staffing_done_ended,
  afwezig: m.session_staffing_done_absent,
  vervangen: m.session_staffing_done_replaced,
};

export default function TrainingStaff() {
  const { code, client, over, notice, sessions, proposed, candidates, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const said = notices[notice ?? ""]?.();
  const [ahead, past] = [sessions.filter(({ isOver }) => !isOver), sessions.filter(({ isOver }) => isOver)];
  const card = (session: SessionView) => (
    <SessionCard key={session.id} {...{ code, session, once }} isOpen={over === null} />
  );
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.session_staffing_page()}
        breadcrumbs={[
          { label: m.training_new_trainings(), to: "/trainingen" },
          { label: code, to: `/trainingen/${code}` },
          { label: m.session_staffing_page() },
        ]}
        lead={<p>{m.session_staffing_lead({ client })}</p>}
        actions={proposed > 0 && <AskProposed count={proposed} once={once} />}
      />
      <Flash message={said && !refusal ? { tone: "good", text: said } : null} />
      <FormErrors refusal={refusal} />
      {over !== null && <Notice tone="info">{over}</Notice>}
      {sessions.length === 0 && (
        <EmptyState title={m.session_staffing_none()} icon="calendar">
          <a href={`/trainingen/nieuw?voor=${code}`}>{m.session_staffing_give_dates()}</a>
        </EmptyState>
      )}
      {ahead.map(card)}
      {candidates && <AddPart {...{ code, sessions, candidates, once, refusal }} />}
      {past.length > 0 && (
        <Section title={m.session_staffing_past()}>
          <Stack>{past.map(card)}</Stack>
        </Section>
      )}
    </Stack>
  );
}

function AskProposed({ count, once }: { count: number; once: string }) {
  return (
    <form method="post">
      <input type="hidden" name="_once" value={`${once}-proposed`} />
      <Button variant="primary" icon="mail" name="intent" value="ask-proposed">
        {m.session_staffing_ask_proposed({ count })}
      </Button>
    </form>
  );
}
