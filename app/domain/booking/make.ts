import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { booking, enrolment, session, training } from "#db/schema.server";
import type { Reason } from "../reasons";
import { found, Refusal, refuse, refuseField } from "../refusal";
import { readNames } from "../schedule/queries";
import type { PersonInSession, Presence } from "../schedule/rules";
import { type WeighedFinding, weigh } from "../schedule/weigh";
import { whyNoPlanning } from "../training/rules";
import { type WriteContext, write } from "../write";
import { refuseUnlessStaff } from "./eligible";
import { MakeBooking } from "./schemas";

type Input = z.output<typeof MakeBooking>;
type Session = typeof session.$inferSelect;
type Training = typeof training.$inferSelect;

/**
 * Books a trainer or actor on one session, or on all that are not over yet: all of them or none. Refuses `conflict` for a
 * double booking, each named with its session and where the person is then; `invalid` for who does not hold the role.
 * Returns the ids of the sessions.
 */
export const makeBooking = write("booking.make", {
  input: MakeBooking,
  subject({ db }, { trainingId }) {
    const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, input, { row }) {
    const over = whyNoPlanning(row.status);
    if (over) return refuse("conflict", over.code);
    const sessions = withoutThem(ctx, sessionsFor(ctx, input), input);
    const dates = sessions.map(({ date }) => date);
    refuseUnlessStaff(ctx.db, input.function, [input.personId], dates, () => "personId");
    refuseConflicts(ctx, row, sessions, input);
    book(ctx, sessions, input);
    return { trainingId: row.id, sessionIds: sessions.map(({ id }) => id) };
  },
  journal: ({ trainingId, sessionIds }, { personId, function: as }) => ({
    subject: "training",
    id: trainingId,
    trainingId,
    detail: { personId, function: as, sessionIds },
  }),
});

function sessionsFor({ db, now }: WriteContext, { trainingId, sessionId }: Input): Session[] {
  const which = sessionId === "all" ? gt(session.endInstant, now) : eq(session.id, sessionId);
  const rows = db
    .select()
    .from(session)
    .where(and(eq(session.trainingId, trainingId), which))
    .orderBy(asc(session.position))
    .all();
  return rows.length > 0 ? rows : refuseField("sessionId", sessionId === "all" ? "no_sessions" : "not_in_list");
}

/** The sessions on which they are not booked yet; refuses when that leaves none. */
function withoutThem({ db }: WriteContext, sessions: Session[], { personId }: Input): Session[] {
  const ids = sessions.map(({ id }) => id);
  const standing = db
    .select({ sessionId: booking.sessionId })
    .from(booking)
    .where(and(eq(booking.personId, personId), isNull(booking.endedAt), inArray(booking.sessionId, ids)))
    .all();
  const booked = new Set(standing.map(({ sessionId }) => sessionId));
  const open = sessions.filter(({ id }) => !booked.has(id));
  if (open.length > 0) return open;
  return refuseField("personId", "already_booked", { person: readNames(db, [personId]).get(personId) ?? "" });
}

function refuseConflicts(ctx: WriteContext, row: Training, sessions: Session[], input: Input): void {
  const people = [...presentAlready(ctx, row, input), { personId: input.personId, as: input.function }];
  const wanted = sessions.map((one) => ({
    ...one,
    key: String(one.id),
    label: row.code,
    sessionId: one.id,
    locationId: null,
    participantCount: 0,
    people,
  }));
  const conflicts = weigh(ctx.db, row.regionCode, wanted).filter(({ level }) => level === "conflict");
  if (conflicts.length === 0) return;
  const name = readNames(ctx.db, [input.personId]).get(input.personId) ?? "";
  const reasons = conflicts.map((finding) => named(finding, sessions, name));
  throw new Refusal("conflict", [], { personId: reasons });
}

/** They may be a participant of this very training. */
function presentAlready({ db }: WriteContext, { id }: Training, { personId }: Input): PersonInSession[] {
  const own = and(eq(enrolment.trainingId, id), eq(enrolment.personId, personId), isNull(enrolment.endedAt));
  const row = db.select({ placedAt: enrolment.placedAt }).from(enrolment).where(own).get();
  return row?.placedAt ? [{ personId, as: "participant" }] : [];
}

const presenceBy: Partial<Record<Reason["code"], Presence>> = {
  trainer_double_booked: "trainer",
  actor_double_booked: "actor",
  participant_double_booked: "participant",
};

/** With the session, the hours and the other training. */
function named({ key, reason, hours }: WeighedFinding, sessions: readonly Session[], person: string): Reason {
  const own = sessions.find(({ id }) => String(id) === key);
  if (!own) return reason;
  const as = presenceBy[reason.code] ?? reason.params?.as ?? "participant";
  const until = hours ?? { from: own.startsAt, until: own.endsAt };
  const training = reason.params?.training ?? "";
  return {
    code: "double_booked_in_session",
    params: { as, person, training, session: own.name, date: { date: own.date }, ...until },
  };
}

function book({ db, now, user }: WriteContext, sessions: readonly Session[], input: Input): void {
  const byId = user?.id ?? null;
  const { personId, function: as } = input;
  const yes = { answer: "accepted", answeredAt: now, answeredById: byId } as const;
  const shared = { personId, function: as, bookedAt: now, bookedById: byId, ...yes };
  db.insert(booking)
    .values(sessions.map(({ id, startInstant }) => ({ ...shared, sessionId: id, answeredFor: startInstant })))
    .run();
}
