import { and, asc, eq, gte } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { BookingFunction, Locale } from "#db/lists";
import { booking, bookingLink, person, programme, sessionMove } from "#db/schema.server";
import { type Instant, type LocalDate, type LocalTime, localDateOf, localTimeOf, requireInstant } from "../dates";
import { found } from "../refusal";
import { placeName } from "../session/queries";
import { hashSecret, newToken } from "../sign-in/secrets";
import type { WriteContext } from "../write";
import { type AnswerState, answerState } from "./answer-rules";
import { type FoundBooking, findBooking } from "./find";

/** A new link for a booking: 256 random bits, of which only the SHA-256 is kept. It serves that booking alone. */
export function newLink({ db, now }: WriteContext, bookingId: number): string {
  const token = newToken();
  db.insert(bookingLink)
    .values({ tokenHash: hashSecret(token), bookingId, createdAt: now })
    .run();
  return token;
}

/** A link that never left takes its place in nobody's mailbox: it is forgotten. */
export function dropLink({ db }: WriteContext, token: string): void {
  db.delete(bookingLink)
    .where(eq(bookingLink.tokenHash, hashSecret(token)))
    .run();
}

const findLink = (db: Reader, token: string) =>
  db
    .select()
    .from(bookingLink)
    .where(eq(bookingLink.tokenHash, hashSecret(token)))
    .get();

/** The booking that a link is for, for a verb. */
export function findBookingByToken(db: Reader, token: string): FoundBooking | undefined {
  const link = findLink(db, token);
  return link && findBooking(db, link.bookingId);
}

/** What the page behind a link may show: what is asked, and where it stands; nobody's name, nor who else is in it. */
export interface Asked {
  state: AnswerState;
  function: BookingFunction;
  organisation: string;
  trainingCode: string;
  session: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  place: string;
  /** When it would have begun, if it moved since the link was sent or the yes was given. */
  movedFrom: { date: LocalDate; startsAt: LocalTime } | null;
  /** Whom to write to with a question. */
  contactEmail: string | null;
}

/** What is asked by the link with this token; nothing when no link has it. Looking changes nothing. Six statements at most. */
export function findByLink(db: Reader, token: string, now: Instant): Asked | undefined {
  const link = findLink(db, token);
  const row = link && findBooking(db, link.bookingId);
  if (!row) return undefined;
  const { session, training } = row;
  const state = answerState(row, now);
  return {
    ...{ state, function: row.booking.function, organisation: row.client, trainingCode: training.code },
    ...{ session: session.name, date: session.date, startsAt: session.startsAt, endsAt: session.endsAt },
    startInstant: session.startInstant,
    place: placeName(db, session.locationId),
    movedFrom: state === "asked" || state === "moved" ? momentOf(startedBefore(db, row, link.createdAt)) : null,
    contactEmail: contactOf(db, training.programmeId),
  };
}

const momentOf = (instant: Instant | null) =>
  instant === null ? null : { date: localDateOf(instant), startsAt: localTimeOf(instant) };

/** The start they said yes to, or the one that stood when the link was sent; nothing when it is the same now. */
function startedBefore(db: Reader, { booking: { answeredFor }, session }: FoundBooking, sentAt: Instant) {
  if (answeredFor !== null) return answeredFor;
  const move = db
    .select()
    .from(sessionMove)
    .where(and(eq(sessionMove.sessionId, session.id), gte(sessionMove.at, sentAt)))
    .orderBy(asc(sessionMove.at), asc(sessionMove.id))
    .get();
  const before = move ? requireInstant(move.fromDate, move.fromStartsAt) : session.startInstant;
  return before === session.startInstant ? null : before;
}

const contactOf = (db: Reader, programmeId: number): string | null =>
  db.select().from(programme).where(eq(programme.id, programmeId)).get()?.contactEmail ?? null;

/** As `findByLink`; refuses `not_found` for a token that no link has. */
export const requireAsked = (db: Reader, token: string, now: Instant): Asked => found(findByLink(db, token, now));

/** The language of whoever a link was sent to; nothing when they never chose one, or no link has this token. */
export function findLinkLocale(db: Reader, token: string): Locale | null {
  const row = db
    .select({ locale: person.locale })
    .from(bookingLink)
    .innerJoin(booking, eq(booking.id, bookingLink.bookingId))
    .innerJoin(person, eq(person.id, booking.personId))
    .where(eq(bookingLink.tokenHash, hashSecret(token)))
    .get();
  return row?.locale ?? null;
}
