import { eq } from "drizzle-orm";
import { booking, session, training } from "#db/schema.server";
import { found, Refusal, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { type WriteContext, write } from "../write";
import { sendAskMails } from "./ask-mails";
import { openCall } from "./call";
import { engage } from "./engage";
import { type FoundBooking, listProposedOf } from "./find";
import { listHeld } from "./held";
import { AskPeople, AskProposed } from "./schemas";

/**
 * Asks several people for the same places of a session: the first who say yes have them, the others get a kind word. All of
 * them or none. Refuses as `engage` does, and a session that has begun.
 */
export const askPeople = write("booking.ask", {
  input: AskPeople,
  subject({ db }, { sessionId }) {
    const row = found(
      db
        .select({ session, training })
        .from(session)
        .innerJoin(training, eq(training.id, session.trainingId))
        .where(eq(session.id, sessionId))
        .get(),
    );
    return { organisationId: row.training.clientOrganisationId, row };
  },
  work(ctx, { personIds, places, function: as, capacity }, { row }) {
    const over = whyNoPlanning(row.training.status);
    if (over) return refuse("conflict", over.code);
    const callId = openCall(ctx, row.session, places);
    const asked = { function: as, capacity, how: "ask", callId, field: "personIds" } as const;
    const people = { personIds: [...new Set(personIds)], sessions: [row.session] };
    const engaged = engage(ctx, { training: row.training, ...people, ...asked });
    return { trainingId: row.training.id, callId, bookingIds: engaged.map(({ bookingId }) => bookingId) };
  },
  journal: ({ trainingId, callId }, { sessionId, personIds, places, function: as, capacity }) => ({
    subject: "training",
    id: trainingId,
    trainingId,
    detail: { callId, sessionId, personIds, places, function: as, capacity },
  }),
});

/**
 * Asks everyone who was put forward for a session of this training that is still to come; one mail per person, with all of
 * their sessions. Refuses `conflict` when there is nobody, or when care holds one of the actors: nobody is asked then.
 */
export const askProposed = write("booking.ask", {
  input: AskProposed,
  subject({ db }, { trainingId }) {
    const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, _input, { row }) {
    const over = whyNoPlanning(row.status);
    if (over) return refuse("conflict", over.code);
    const rows = listProposedOf(ctx.db, row.id).filter((one) => one.session.startInstant > ctx.now);
    if (rows.length === 0) return refuse("conflict", "nobody_to_ask");
    const actors = rows.filter((one) => one.booking.function === "actor");
    const held = listHeld(
      ctx,
      actors.map((one) => ({ personId: one.booking.personId, session: one.session })),
    );
    if (held.length > 0) throw new Refusal("conflict", held);
    for (const one of rows)
      ctx.db.update(booking).set({ askedAt: ctx.now }).where(eq(booking.id, one.booking.id)).run();
    askAs(ctx, rows, "trainer");
    askAs(ctx, rows, "actor");
    const personIds = [...new Set(rows.map((one) => one.booking.personId))];
    return { trainingId: row.id, personIds, bookingIds: rows.map((one) => one.booking.id) };
  },
  journal: ({ trainingId, personIds, bookingIds }) => ({
    subject: "training",
    id: trainingId,
    trainingId,
    detail: { personIds, bookingIds },
  }),
});

function askAs(ctx: WriteContext, rows: readonly FoundBooking[], as: "trainer" | "actor"): void {
  const own = rows.filter((one) => one.booking.function === as);
  const [first] = own;
  if (!first) return;
  const engaged = own.map((one) => ({
    ...{ bookingId: one.booking.id, personId: one.booking.personId, session: one.session },
  }));
  sendAskMails(ctx, first.training, as, engaged);
}
