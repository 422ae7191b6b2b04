import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listBookings } from "~/domain/booking/queries";
import { may } from "~/domain/permissions";
import { Refusal } from "~/domain/refusal";
import { type FoundSession, requireSession } from "~/domain/session/find";
import { moveSession } from "~/domain/session/move";
import { findLastMove, listWaiverReasons } from "~/domain/session/queries";
import { MoveSession } from "~/domain/session/schemas";
import { whyNotMovable } from "~/domain/session/weigh-move";
import { trainingSubject } from "~/domain/training/visible";
import type { RequestContext } from "~/http/request-context";
import { done, idParam, reader, writer } from "~/http/route";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { sessionName } from "~/text/session-name";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Stack } from "~/ui/page";
import { MovePart } from "./move-part";
import { Moved } from "./moved";
import { placeChoices } from "./place-choices.server";
import { previewOf, typedTarget } from "./preview.server";
import { refusedMove } from "./refused-move.server";
import { SessionFacts } from "./session-facts";
import { Stale } from "./stale";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? sessionName(data.session.name, data.session.group) : m.session_title() },
];

export const loader = reader(({ context, user, params, url }) => {
  const row = requireSession(context.db, user, idParam(params, "id"));
  const subject = trainingSubject(context.db, row.training);
  const { id, name, date, startsAt, endsAt, netMinutes, isCompulsory, version } = row.session;
  return {
    session: { id, name, group: row.group, date, startsAt, endsAt, netMinutes, isCompulsory, version },
    training: { code: row.training.code, client: row.client, status: row.training.status },
    location: row.location && { ...row.location, region: row.locationRegion },
    staff: staffOf(context.db, row),
    submitted: row.submittedAt !== null,
    waivers: listWaiverReasons(context.db, id),
    maySee: { attendance: may(user, "attendance.read", subject), staff: may(user, "booking.make", subject) },
    move: may(user, "session.move", subject) ? moveData(context, row, url) : null,
    once: crypto.randomUUID(),
  };
});

const staffOf = (db: RequestContext["db"], { session, training }: FoundSession) => ({
  trainersNeeded: session.trainersNeeded,
  actorsNeeded: session.actorsNeeded,
  people: listBookings(db, training.id)
    .filter(({ sessionId }) => sessionId === session.id)
    .map(({ id, name, organisation, function: as }) => ({ id, name, organisation, as })),
});

function moveData(context: RequestContext, row: FoundSession, url: URL) {
  const why = whyNotMovable(row);
  const undo = url.searchParams.get("gelukt") === "verplaatst" ? findLastMove(context.db, row.session.id) : undefined;
  const typed = typedTarget((name) => url.searchParams.get(name) ?? "");
  return {
    why: why ? inWords(why, context.locale) : null,
    isMoved: undo !== undefined,
    undo: why ? null : (undo ?? null),
    typed: url.searchParams.has("date") ? typed : null,
    preview: !why && url.searchParams.has("date") ? previewOf(context, row, typed) : null,
    locations: placeChoices(context, row),
    current: { ...row.session, locationId: String(row.session.locationId ?? "") },
  };
}

export type MoveData = ReturnType<typeof moveData>;

export const action = writer(({ context, ctx, form, user, params }) => {
  const sessionId = idParam(params, "id");
  requireSession(context.db, user, sessionId);
  try {
    moveSession(ctx, form.input(MoveSession, { sessionId }));
    return done(`/bijeenkomsten/${sessionId}#verplaatst`, "verplaatst");
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const typed = typedTarget((name) => form.text(name));
    return refusedMove({ context, user, form }, sessionId, error, typed);
  }
});

export default function SessionPage() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused = result && "preview" in result ? result : null;
  const { session, training, maySee, move } = data;
  const preview = refused?.preview ?? move?.preview ?? null;
  const name = sessionName(session.name, session.group);
  return (
    <Stack gap="wide">
      <PageHeader
        title={name}
        breadcrumbs={[
          { label: m.training_new_trainings(), to: "/trainingen" },
          { label: training.code, to: `/trainingen/${training.code}` },
          { label: name },
        ]}
        lead={<DateText date={session.date} time={[session.startsAt, session.endsAt]} style="long" />}
        actions={
          <>
            {maySee.attendance && training.status !== "planned" && (
              <LinkButton
                variant={preview ? "secondary" : "primary"}
                icon="check"
                to={`/bijeenkomsten/${session.id}/presentie`}
              >
                {m.session_attendance()}
              </LinkButton>
            )}
            {maySee.staff && (
              <LinkButton icon="people" to={`/trainingen/${training.code}/inzet`}>
                {m.session_staff()}
              </LinkButton>
            )}
          </>
        }
      />
      {move?.isMoved && <Moved undo={move.undo} version={session.version} once={data.once} />}
      {refused?.refusal.kind === "stale" && <Stale current={refused.refusal.current} typed={refused.typed} />}
      <FormErrors refusal={refused?.refusal} />
      <SessionFacts {...data} />
      {move && (
        <MovePart
          move={move}
          typed={refused?.typed ?? move.typed}
          preview={preview}
          version={session.version}
          once={data.once}
        />
      )}
    </Stack>
  );
}
