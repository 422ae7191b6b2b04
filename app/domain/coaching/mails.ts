import { queueMessages } from "../message/queue";
import type { WriteContext } from "../write";
import { type CoachingSession, nameOf, placeOf } from "./subject";

type When = Pick<CoachingSession, "date" | "startsAt" | "endsAt">;

const hoursOf = ({ startsAt, endsAt }: When): string => `${startsAt}–${endsAt}`;

interface Pair {
  /** Who hears of it. */
  to: number;
  /** Whom they will meet, or would have met. */
  other: number;
}

/** Tells someone of a coaching session that stands for them. */
export function sendBooked(ctx: WriteContext, session: CoachingSession, pairs: readonly Pair[]): void {
  const place = placeOf(ctx.db, session);
  const when = { date: session.date, hours: hoursOf(session), place };
  queueMessages(
    ctx,
    pairs.map(({ to, other }) => ({
      kind: "coaching_booked",
      personId: to,
      params: { other: nameOf(ctx.db, other), ...when },
    })),
  );
}

/** Tells someone that a coaching session does not go on for them at that moment. */
export function sendCancelled(ctx: WriteContext, when: When, pairs: readonly Pair[]): void {
  queueMessages(
    ctx,
    pairs.map(({ to, other }) => ({
      kind: "coaching_cancelled",
      personId: to,
      params: { other: nameOf(ctx.db, other), date: when.date, hours: hoursOf(when) },
    })),
  );
}
