import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { booking, organisation, session, training } from "#db/schema.server";

const selectBooking = (db: Reader) =>
  db
    .select({ booking, session, training, client: organisation.name })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(training, eq(training.id, session.trainingId))
    .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId));

export type FoundBooking = NonNullable<ReturnType<typeof findBooking>>;

/** A booking with its session and training, for a verb: permission is asked there. */
export const findBooking = (db: Reader, id: number) => selectBooking(db).where(eq(booking.id, id)).get();

/** The bookings that stand of people who were asked together. */
export const listStandingOfCall = (db: Reader, callId: number): FoundBooking[] =>
  selectBooking(db)
    .where(and(eq(booking.callId, callId), isNull(booking.endedAt)))
    .all();

/** The bookings that stand on a session. */
export const listStandingOn = (db: Reader, sessionId: number): FoundBooking[] =>
  selectBooking(db)
    .where(and(eq(booking.sessionId, sessionId), isNull(booking.endedAt)))
    .orderBy(booking.id)
    .all();

/** The standing bookings of a training that nobody was asked about yet. */
export const listProposedOf = (db: Reader, trainingId: number): FoundBooking[] =>
  selectBooking(db)
    .where(
      and(
        eq(session.trainingId, trainingId),
        ...[isNull(booking.endedAt), isNull(booking.askedAt), isNull(booking.answer)],
      ),
    )
    .orderBy(session.startInstant, booking.id)
    .all();

/** What permissions need to know of a booking. */
export const bookingSubject = (row: FoundBooking) => ({ organisationId: row.training.clientOrganisationId, row });
