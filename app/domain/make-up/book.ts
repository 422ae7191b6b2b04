import { and, eq, isNull } from "drizzle-orm";
import { makeUpSeat } from "#db/schema.server";
import { findCaseFile } from "../certificate/case-file";
import { localDateOf } from "../dates";
import { queueMessage } from "../message/queue";
import { found, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import type { Host, Repair } from "./facts";
import { findHost, forPerson } from "./hosts";
import { whyNotMakeUp } from "./missed";
import { listRepairs } from "./queries";
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
    endUseless(ctx, repair);
    const bookedById = ctx.user?.id ?? null;
    ctx.db.insert(makeUpSeat).values({ enrolmentId, missedSessionId, sessionId, bookedAt: ctx.now, bookedById }).run();
    tell(ctx, repair, host);
    return { enrolmentId, missed: repair.missedName, on: host.date, host: host.trainingCode };
  },
  journal: ({ enrolmentId, ...detail }, _input, { file }) => ({
    subject: "enrolment",
    id: enrolmentId,
    trainingId: file.training.id,
    detail,
  }),
});

/** A place that was not used makes room for the next attempt. */
function endUseless(ctx: WriteContext, { enrolmentId, missedSessionId }: Repair): void {
  ctx.db
    .update(makeUpSeat)
    .set({ endedAt: ctx.now, endedById: ctx.user?.id ?? null, end: "withdrawn" })
    .where(
      and(
        eq(makeUpSeat.enrolmentId, enrolmentId),
        eq(makeUpSeat.missedSessionId, missedSessionId),
        isNull(makeUpSeat.endedAt),
      ),
    )
    .run();
}

function tell(ctx: WriteContext, { personId, missedName }: Repair, host: Host): void {
  const { organisation, date, startsAt, endsAt, place, trainingId } = host;
  const params = { missed: missedName, organisation, date, hours: `${startsAt}–${endsAt}`, place: place ?? "" };
  queueMessage(ctx, { kind: "make_up_booked", personId, trainingId, params });
}
