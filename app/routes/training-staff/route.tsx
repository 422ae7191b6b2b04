import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endBooking } from "~/domain/booking/end";
import { makeBooking } from "~/domain/booking/make";
import { type Candidate, listBookings, listCandidates } from "~/domain/booking/queries";
import { EndBooking, MakeBooking } from "~/domain/booking/schemas";
import { listSessionsOf } from "~/domain/session/find";
import { whyNoPlanning } from "~/domain/training/rules";
import { requireTraining } from "~/domain/training/visible";
import type { RequestContext } from "~/http/request-context";
import { done, reader, requireMay, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Flash, Notice } from "~/ui/notice";
import { Columns, PageHeader, Stack } from "~/ui/page";
import { BookingForm } from "./booking-form";
import { SessionStaff } from "./session-staff";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.session_staff_title({ code: data?.code ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const { training, client } = requireTraining(context.db, user, textParam(params, "code"));
  requireMay(user, "booking.make", { organisationId: training.clientOrganisationId });
  const sessions = listSessionsOf(context.db, training.id);
  const ahead = sessions.filter(({ session }) => session.endInstant > context.now);
  const over = whyNoPlanning(training.status);
  const bookings = listBookings(context.db, training.id);
  const wishes = (ahead.length > 0 ? ahead : sessions).map(({ session }) => ({ ...session, label: session.name }));
  return {
    code: training.code,
    client,
    over: over ? inWords(over, context.locale) : null,
    notice: url.searchParams.get("gelukt"),
    sessions: sessions.map(({ session, location }) => sessionView(session, location?.name ?? null, bookings)),
    hasAhead: ahead.length > 0,
    candidates: over ? null : candidatesFor(context, training.clientOrganisationId, wishes),
    once: crypto.randomUUID(),
  };
});

type Listed = ReturnType<typeof listSessionsOf>[number]["session"];

function sessionView(session: Listed, location: string | null, bookings: ReturnType<typeof listBookings>) {
  const { id, name, date, startsAt, endsAt, trainersNeeded, actorsNeeded } = session;
  const people = bookings.filter(({ sessionId }) => sessionId === id);
  return { ...{ id, name, date, startsAt, endsAt, trainersNeeded, actorsNeeded, location }, people };
}

export type SessionView = ReturnType<typeof sessionView>;

function candidatesFor({ db }: RequestContext, organisationId: number, wishes: Parameters<typeof listCandidates>[2]) {
  const view = (candidates: Candidate[]) => ({
    own: candidates.filter((one) => one.organisationId === organisationId).map(choiceOf),
    others: candidates.filter((one) => one.organisationId !== organisationId).map(choiceOf),
  });
  return { trainer: view(listCandidates(db, "trainer", wishes)), actor: view(listCandidates(db, "actor", wishes)) };
}

const choiceOf = ({ id, sortName, organisation, busy }: Candidate) => ({ id, sortName, organisation, busy });

export type Candidates = ReturnType<typeof candidatesFor>["trainer"];

export const action = writer(({ context, ctx, form, user, params }) => {
  const { training } = requireTraining(context.db, user, textParam(params, "code"));
  const here = `/trainingen/${training.code}/inzet`;
  if (form.intent === "end") {
    endBooking(ctx, form.input(EndBooking));
    return done(here, "beeindigd");
  }
  const { sessionId, ...rest } = form.input(MakeBooking, { trainingId: training.id });
  makeBooking(ctx, { ...rest, sessionId });
  return done(here, "ingezet");
});

export default function TrainingStaff() {
  const { code, client, over, notice, sessions, hasAhead, candidates, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.session_staff()}
        breadcrumbs={[
          { label: m.training_new_trainings(), to: "/trainingen" },
          { label: code, to: `/trainingen/${code}` },
          { label: m.session_staff() },
        ]}
        lead={<p>{m.session_staff_lead({ client })}</p>}
      />
      <Flash message={flashOf(notice)} />
      <FormErrors refusal={refusal} />
      {over !== null && <Notice tone="info">{over}</Notice>}
      {sessions.length === 0 ? (
        <EmptyState title={m.session_staff_none()} icon="calendar">
          <a href={`/trainingen/nieuw?voor=${code}`}>{m.session_staff_give_dates()}</a>
        </EmptyState>
      ) : (
        <SessionStaff sessions={sessions} isOpen={over === null} once={once} />
      )}
      {candidates && sessions.length > 0 && (
        <Columns>
          <BookingForm as="trainer" {...{ sessions, hasAhead, once, refusal }} candidates={candidates.trainer} />
          <BookingForm as="actor" {...{ sessions, hasAhead, once, refusal }} candidates={candidates.actor} />
        </Columns>
      )}
    </Stack>
  );
}

function flashOf(notice: string | null) {
  if (notice === "ingezet") return { tone: "good" as const, text: m.session_staff_booked() };
  return notice === "beeindigd" ? { tone: "good" as const, text: m.session_staff_ended() } : null;
}
