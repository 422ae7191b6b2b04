import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type CaseFile, findCaseFile } from "~/domain/certificate/case-file";
import { localDateOf } from "~/domain/dates";
import { bookMakeUp } from "~/domain/make-up/book";
import { seatToTell } from "~/domain/make-up/chain";
import { whyNotMakeUp } from "~/domain/make-up/missed";
import { listOffers, listSeats } from "~/domain/make-up/queries";
import { offered } from "~/domain/make-up/rules";
import { BookMakeUp } from "~/domain/make-up/schemas";
import { withdrawMakeUp } from "~/domain/make-up/withdraw";
import { found } from "~/domain/refusal";
import type { User } from "~/domain/user";
import { done, idParam, type ReadArgs, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Stack } from "~/ui/page";
import { crumbsTo } from "./crumbs";
import "./make-up.css";
import { Places } from "./places";
import { PlannedSeat } from "./planned-seat";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.make_up_title({ session: data.session.name }) : m.make_up_page() },
];

export const loader = reader(({ context, user, params, url }) => {
  const { db, now, locale } = context;
  const { file, session } = requireOwn({ context, params }, user);
  const judged = file.verdict.sessions.find(({ id }) => id === session.id);
  const seat = judged && seatToTell(listSeats(db, [file.enrolmentId]), judged);
  const offer = listOffers(db, [file], now).get(session.id);
  const why = offer ? offer.why : [whyNotMakeUp(file, session.id, localDateOf(now)) ?? []].flat();
  const places = (offer?.open ?? []).map(offered);
  const chosen = Number(url.searchParams.get("plek"));
  return {
    isMine: file.personId === user.id,
    name: file.name,
    code: file.training.code,
    session: { name: session.name, date: session.date },
    until: offer?.repair.until ?? null,
    seat: seat && judged ? { ...seat, isToCome: seat.startInstant > now, outcome: judged.outcome } : null,
    places: places.filter(({ sessionId }) => sessionId !== chosen),
    chosen: places.find(({ sessionId }) => sessionId === chosen) ?? null,
    why: why.map((one) => inWords(one, locale)),
    canBook: offer !== undefined,
    once: crypto.randomUUID(),
  };
});

export type MakeUpPage = Awaited<ReturnType<typeof loader>>;

export const action = writer(({ context, ctx, form, user, params }) => {
  const { file, session } = requireOwn({ context, params }, user);
  const missed = { enrolmentId: file.enrolmentId, missedSessionId: session.id };
  const back = backOf(file.personId === user.id, file.training.code);
  if (form.intent === "withdraw") {
    withdrawMakeUp(ctx, missed);
    return done(back, "inhalen-teruggegeven");
  }
  bookMakeUp(ctx, form.input(BookMakeUp, missed));
  return done(back, "inhalen-geboekt");
});

const backOf = (isMine: boolean, code: string): string => (isMine ? "/mijn" : `/trainingen/${code}/certificaten`);

/** The case of the participant and what they missed of it; refuses `not_found` to who may not book for them. */
function requireOwn({ context: { db, now }, params }: Pick<ReadArgs, "context" | "params">, user: User) {
  const file: CaseFile = found(findCaseFile(db, idParam(params, "enrolment"), now));
  requireMay(user, "makeUp.book", {
    personId: file.personId,
    organisationId: file.training.clientOrganisationId,
  });
  const id = idParam(params, "session");
  return { file, session: found(file.sessions.find((one) => one.id === id)) };
}

export default function MakeUp() {
  const page = useLoaderData<typeof loader>();
  const { session, isMine, name, code, until, seat, canBook } = page;
  const refusal = useRefusal();
  const title = m.make_up_title({ session: session.name });
  const date = formatDate(session.date, currentLocale());
  const missed = { session: session.name, date };
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={crumbsTo(isMine, code, title)}
        lead={
          <>
            <p>{isMine ? m.make_up_of_me(missed) : m.make_up_of({ ...missed, name })}</p>
            {until && <p>{m.make_up_until({ date: formatDate(until, currentLocale()) })}</p>}
          </>
        }
      />
      <FormErrors refusal={refusal} />
      {seat && <PlannedSeat seat={seat} isMine={isMine} />}
      {(canBook || !seat) && <Places page={page} back={backOf(isMine, code)} />}
    </Stack>
  );
}
