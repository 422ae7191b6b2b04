import { and, asc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { message, sessionMove } from "#db/schema.server";
import { queueMessages } from "../message/queue";
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
}

export interface MoveMails {
  mails: MoveMail[];
  /** Messages about an earlier move that were not sent yet: they are withdrawn. */
  withdrawnIds: number[];
}

/**
 * Who gets a mail when a session moves: everyone in it, except those who would be told that nothing changed, because the
 * mail about the move that is now undone had not left yet.
 */
export function mailsFor(
  db: Reader,
  row: FoundSession,
  to: Target,
  people: readonly { personId: number }[],
): MoveMails {
  const waiting = listWaiting(db, row);
  const first = waiting[0];
  const told = first ? stoodBefore(db, row, first.createdAt) : targetOf(row);
  const untold = new Set(waiting.map(({ personId }) => personId));
  const mails = people
    .map(({ personId }) => ({ personId, from: untold.has(personId) ? told : targetOf(row) }))
    .filter(({ from }) => !sameTarget(from, to));
  return { mails, withdrawnIds: waiting.map(({ id }) => id) };
}

const listWaiting = (db: Reader, { training, session }: FoundSession) =>
  db
    .select({ id: message.id, personId: message.personId, createdAt: message.createdAt })
    .from(message)
    .where(
      and(
        eq(message.kind, "session_moved"),
        eq(message.trainingId, training.id),
        sql`json_extract(${message.params}, '$.sessionName') = ${session.name}`,
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
export function sendMoveMails(
  ctx: WriteContext,
  row: FoundSession,
  to: Target,
  { mails, withdrawnIds }: MoveMails,
): void {
  ctx.db.update(message).set({ cancelledAt: ctx.now }).where(inArray(message.id, withdrawnIds)).run();
  const place = placeName(ctx.db, to.locationId);
  const messages = mails.map(({ personId, from }) => ({
    kind: "session_moved" as const,
    personId,
    trainingId: row.training.id,
    notBefore: ctx.now + moveMailDelay,
    params: {
      trainingCode: row.training.code,
      sessionName: row.session.name,
      ...{ fromDate: from.date, fromTime: hours(from) },
      ...{ toDate: to.date, toTime: hours(to), place },
      answerToken: "",
    },
  }));
  queueMessages(ctx, messages);
}

const hours = ({ startsAt, endsAt }: Target): string => `${startsAt}–${endsAt}`;
