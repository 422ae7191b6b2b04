import { makeUpSeat } from "#db/schema.server";
import { findCaseFile } from "../certificate/case-file";
import { localDateOf } from "../dates";
import { queueMessage } from "../message/queue";
import { found, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { lastSeatFor } from "./chain";
import type { Host, Repair } from "./facts";
import { findHost, forPerson } from "./hosts";
import { whyNotMakeUp } from "./missed";
import { listRepairs, listSeats } from "./queries";
import { whyNotThere } from "./rules";
import { BookMakeUp } from "./schemas";

/** Whose it is, and for which organisation's training. */
export function makeUpSubject({ db, now }: WriteContext, enrolmentId: number) {
  const file = found(findCaseFile(db, enrolmentId, now));
  return { organisationId: file.training.clientOrganisationId, personId: file.personId, file };
}

/**
 * Books a place with another group for a session that someone missed, and mails them. Refuses `conflict` when that was not
 * missed, is made up or too late, and when the other session is another part, theirs already, full, begun or at an hour at
 * which they are elsewhere.
 */
export const bookMakeUp = write("makeUp.book", {
  input: BookMakeUp,
  subject: (ctx, { enrolmentId }) => makeUpSubject(ctx, enrolmentId),
  work(ctx, { enrolmentId, missedSessionId, sessionId }, { file }) {
    const why = whyNotMakeUp(file, missedSessionId, localDateOf(ctx.now));
    if (why) return refuse("conflict", why.code, why.params);
    const repair = found(listRepairs(ctx.db, [file], ctx.now).find((one) => one.missedSessionId === missedSessionId));
    const host = found(findHost(ctx.db, sessionId));
    const not = whyNotThere(forPerson(ctx.db, host, repair), repair, ctx.now);
    if (not) return refuse("conflict", not.code, not.params);
    tell(ctx, repair, host, takeSeat(ctx, repair, sessionId));
    return { enrolmentId, missed: repair.missedName, on: host.date, host: host.trainingCode };
  },
  journal: ({ enrolmentId, ...detail }, _input, { file }) => ({
    subject: "enrolment",
    id: enrolmentId,
    trainingId: file.training.id,
    detail,
  }),
});

/** What fell short where it was made up before is made up from there: that attendance stays where it was. Returns its id. */
export function takeSeat(
  { db, user, now }: WriteContext,
  { enrolmentId, missedSessionId }: Pick<Repair, "enrolmentId" | "missedSessionId">,
  sessionId: number,
): number {
  const before = lastSeatFor(listSeats(db, [enrolmentId]), missedSessionId);
  const stands = { enrolmentId, missedSessionId: before?.sessionId ?? missedSessionId, sessionId };
  return db
    .insert(makeUpSeat)
    .values({ ...stands, bookedAt: now, bookedById: user?.id ?? null })
    .returning({ id: makeUpSeat.id })
    .get().id;
}

function tell(ctx: WriteContext, { personId, missedName }: Repair, host: Host, seatId: number): void {
  const { organisation, date, startsAt, endsAt, place, trainingId } = host;
  const when = { date, hours: `${startsAt}–${endsAt}`, place: place ?? "" };
  const params = { seatId: String(seatId), missed: missedName, organisation, ...when };
  queueMessage(ctx, { kind: "make_up_booked", personId, trainingId, params });
}
