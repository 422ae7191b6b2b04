import { eq } from "drizzle-orm";
import { session, sessionMove } from "#db/schema.server";
import { requireInstant } from "../dates";
import { loseSeats } from "../make-up/fall-back";
import type { Reason } from "../reasons";
import { found, Refusal } from "../refusal";
import { refuseUnlessOpen } from "../schedule/open-location";
import { refuseUnsound, warningsIn } from "../schedule/weigh";
import { addWaivers, keepFirstAndLast } from "../training/add-sessions";
import { type WriteContext, write } from "../write";
import { type FoundSession, findSession, listSessionsOf } from "./find";
import { sendMoveMails } from "./move-mails";
import { MoveSession } from "./schemas";
import { type Target, targetOf } from "./target";
import { weighMove, whyNotMovable, whyNotThere } from "./weigh-move";

/**
 * Moves a session to another day, other times or another place, and queues a mail for everyone in it; who would make
 * something up in it and cannot then loses that place and is told so. Refuses `stale` when
 * someone else moved it first, `conflict` when it may not be moved or somebody or the place is double-booked, `invalid` for
 * faulty times, a closed location, or warnings without a reason. Moving back is the same verb.
 */
export const moveSession = write("session.move", {
  input: MoveSession,
  subject({ db }, { sessionId }) {
    const row = found(findSession(db, sessionId));
    return { organisationId: row.training.clientOrganisationId, row };
  },
  work(ctx, { sessionId: _id, version, waiverReason, ...target }, { row }) {
    refuseAny("conflict", whyNotMovable(row));
    if (row.session.version !== version) throw new Refusal("stale", [{ code: "stale" }], {}, currentOf(row));
    return moveTo(ctx, row, target, waiverReason);
  },
  journal: ({ id, mailed }, { sessionId: _id, version: _version, ...to }, { row }) => ({
    subject: "session",
    id,
    trainingId: row.training.id,
    detail: { from: targetOf(row), to, mailed },
  }),
});

/** Moves a session within a write that does more; refuses as `moveSession` does. */
export function moveTo(ctx: WriteContext, row: FoundSession, target: Target, waiverReason: string | null) {
  refuseAny("conflict", whyNotMovable(row) ?? whyNotThere(row, target));
  if (target.locationId !== row.session.locationId) refuseUnlessOpen(ctx.db, [target], () => "locationId");
  const effects = weighMove(ctx.db, row, target, ctx.now);
  refuseUnsound(effects.findings, (_key, field) => field, waiverReason);
  place(ctx, row, target);
  const warnings = warningsIn(effects.findings).map(({ reason }) => reason.code);
  addWaivers(ctx, row.session.id, warnings, waiverReason);
  sendMoveMails(ctx, row, target, effects);
  loseSeats(ctx, effects.losing, "session_moved");
  return { id: row.session.id, mailed: effects.mails.length };
}

function refuseAny(kind: "conflict", why: Reason | undefined): void {
  if (why) throw new Refusal(kind, [why]);
}

const currentOf = (row: FoundSession): Record<string, string> => ({
  date: row.session.date,
  startsAt: row.session.startsAt,
  endsAt: row.session.endsAt,
  location: row.location?.name ?? "",
  version: String(row.session.version),
});

function place(ctx: WriteContext, row: FoundSession, target: Target): void {
  const { id, date, startsAt, endsAt, locationId, version } = row.session;
  ctx.db
    .insert(sessionMove)
    .values({
      sessionId: id,
      ...{ fromDate: date, fromStartsAt: startsAt, fromEndsAt: endsAt, fromLocationId: locationId },
      at: ctx.now,
      byId: ctx.user?.id ?? null,
    })
    .run();
  ctx.db
    .update(session)
    .set({
      ...target,
      startInstant: requireInstant(target.date, target.startsAt),
      endInstant: requireInstant(target.date, target.endsAt),
      version: version + 1,
    })
    .where(eq(session.id, id))
    .run();
  const all = listSessionsOf(ctx.db, row.training.id);
  keepFirstAndLast(
    ctx,
    row.training.id,
    all.map((one) => one.session),
  );
}
