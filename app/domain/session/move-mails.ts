import { and, asc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { message, sessionMove } from "#db/schema.server";
import { dropLink, newLink } from "../booking/link";
import { listTold } from "../booking/told";
import { queueMessages } from "../message/queue";
import { withoutSecrets } from "../message/secrets";
import type { PersonInSession } from "../schedule/rules";
import type { WriteContext } from "../write";
import type { FoundSession } from "./find";
import { placeName } from "./queries";
import { sameTarget, type Target, targetOf } from "./target";

/** A mail about a move waits, so that a mistake can be undone before anyone has read it. */
export const moveMailDelay = 30_000;

/** A mail that a move would send: `from` is what this person was told last. */
export interface MoveMail {
  personId: number;
  from: Target;
  /** Theirs who were booked: with a link they say whether they can come then. */
  bookingId: number | null;
}

export interface MoveMails {
  mails: MoveMail[];
  /** Messages about an earlier move that were not sent yet: they are withdrawn, and their links are forgotten. */
  withdrawn: { id: number; answerToken: string | null }[];
}

/**
 * Who gets a mail when a session moves: everyone who knows of it, except those who would be told that nothing changed,
 * because the mail about the move that is now undone had not left yet. Who was only put forward knows of nothing.
 */
export function mailsFor(db: Reader, row: FoundSession, to: Target, people: readonly PersonInSession[]): MoveMails {
  const waiting = listWaiting(db, row);
  const first = waiting[0];
  const told = first ? stoodBefore(db, row, first.createdAt) : targetOf(row);
  const untold = new Set(waiting.map(({ personId }) => personId));
  const bookings = listTold(db, row.session.id);
  const mails = people
    .map(({ personId, as }) => ({
      personId,
      from: untold.has(personId) ? told : targetOf(row),
      bookingId: as === "participant" ? null : bookings.get(personId),
    }))
    .filter((mail): mail is MoveMail => mail.bookingId !== undefined && !sameTarget(mail.from, to));
  return { mails, withdrawn: waiting.map(({ id, answerToken }) => ({ id, answerToken })) };
}

const listWaiting = (db: Reader, { training, session }: FoundSession) =>
  db
    .select({
      ...{ id: message.id, personId: message.personId, createdAt: message.createdAt },
      answerToken: sql<string | null>`json_extract(${message.params}, '$.answerToken')`,
    })
    .from(message)
    .where(
      and(
        eq(message.kind, "session_moved"),
        eq(message.trainingId, training.id),
        sql`json_extract(${message.params}, '$.sessionId') = ${String(session.id)}`,
        isNull(message.sentAt),
        isNull(message.cancelledAt),
      ),
    )
    .orderBy(asc(message.createdAt))
    .all();

/** Where the session stood before its first move since an instant. */
function stoodBefore(db: Reader, row: FoundSession, since: number): Target {
  const move = db
    .select()
    .from(sessionMove)
    .where(and(eq(sessionMove.sessionId, row.session.id), gte(sessionMove.at, since)))
    .orderBy(asc(sessionMove.at), asc(sessionMove.id))
    .get();
  if (!move) return targetOf(row);
  const { fromDate: date, fromStartsAt: startsAt, fromEndsAt: endsAt, fromLocationId: locationId } = move;
  return { date, startsAt, endsAt, locationId };
}

/** Withdraws and queues what `mailsFor` said, in the transaction of the move. */
export function sendMoveMails(ctx: WriteContext, row: FoundSession, to: Target, { mails, withdrawn }: MoveMails): void {
  withdraw(ctx, withdrawn);
  const place = placeName(ctx.db, to.locationId);
  const messages = mails.map(({ personId, from, bookingId }) => ({
    kind: "session_moved" as const,
    personId,
    trainingId: row.training.id,
    notBefore: ctx.now + moveMailDelay,
    params: {
      trainingCode: row.training.code,
      sessionId: String(row.session.id),
      sessionName: row.session.name,
      ...{ fromDate: from.date, fromTime: hours(from) },
      ...{ toDate: to.date, toTime: hours(to), place },
      answerToken: bookingId === null ? "" : newLink(ctx, bookingId),
    },
  }));
  queueMessages(ctx, messages);
}

function withdraw(ctx: WriteContext, withdrawn: MoveMails["withdrawn"]): void {
  for (const { answerToken } of withdrawn) if (answerToken) dropLink(ctx, answerToken);
  ctx.db
    .update(message)
    .set({ cancelledAt: ctx.now, params: withoutSecrets })
    .where(
      inArray(
        message.id,
        withdrawn.map(({ id }) => id),
      ),
    )
    .run();
}

const hours = ({ startsAt, endsAt }: Target): string => `${startsAt}–${endsAt}`;
