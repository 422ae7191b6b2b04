import { eq } from "drizzle-orm";
import { type Database, inImmediateTransaction, type Reader, statement } from "#db/client.server";
import type { Qualification } from "#db/lists";
import { certification } from "#db/schema.server";
import { addMonths, type Instant, type LocalDate, localDateOf } from "../dates";
import { queueMessage } from "../message/queue";
import { readTrainerFacts } from "./read-facts";
import { byItselfMonths, renewalOf, type SignalMonths, signalFor } from "./renewal-rules";
import { functionOf } from "./subject";

/** A period whose end is near, or just past and in its grace. */
export interface Ending {
  id: number;
  personId: number;
  qualification: Qualification;
  endsOn: LocalDate;
  signalledMonths: number | null;
}

const endingSql = `
  SELECT c.id, c.person_id AS personId, c.qualification, c.ends_on AS endsOn, c.signalled_months AS signalledMonths
  FROM certification c JOIN person p ON p.id = c.person_id
  WHERE c.ends_on BETWEEN :from AND :until AND c.withdrawn_on IS NULL AND c.starts_on <= :today
    AND p.disabled_at IS NULL AND NOT EXISTS (SELECT 1 FROM certification n WHERE n.renews_id = c.id)
    AND NOT EXISTS (
      SELECT 1 FROM pause a WHERE a.person_id = c.person_id AND a.kind = 'alumnus' AND a.starts_on <= :today
        AND (a.ends_on IS NULL OR a.ends_on >= :today))
  ORDER BY c.ends_on, c.id`;

const mostGraceMonths = 24;

/** The periods that end within so many months, or ended and may be in their grace, of who did not leave. One statement. */
function listEnding(db: Reader, today: LocalDate, months: number): Ending[] {
  const params = { today, from: addMonths(today, -mostGraceMonths), until: addMonths(today, months) };
  return statement<Ending>(db, endingSql).all(params);
}

/**
 * The periods to renew by themselves: they end within three months or are in their grace, and the records earn the next.
 * A fixed number of statements.
 */
export function listEarned(db: Reader, now: Instant): Ending[] {
  const ending = listEnding(db, localDateOf(now), byItselfMonths);
  return (["trainer", "actor"] as const).flatMap((as) => {
    const own = ending.filter(({ qualification }) => functionOf(qualification) === as);
    const facts = readTrainerFacts(db, [...new Set(own.map(({ personId }) => personId))], { as, now });
    return own.filter(({ id, personId }) => {
      const known = facts.get(personId);
      const period = known?.certifications.find((one) => one.id === id);
      return known && period ? (renewalOf(period, known)?.met ?? false) : false;
    });
  });
}

/** The periods whose holder is to be told of the end, with which signal: at six and at three months, each once. One statement. */
export function listUnsignalled(db: Reader, now: Instant): (Ending & { signal: SignalMonths })[] {
  const today = localDateOf(now);
  return listEnding(db, today, 6).flatMap((one) => {
    const signal = signalFor(one.endsOn, today);
    const isTold = signal === null || (one.signalledMonths !== null && one.signalledMonths <= signal);
    return isTold ? [] : [{ ...one, signal }];
  });
}

/** Puts the mail about the end of a period in the outbox and notes that it went out, in one transaction. */
export function signalEnd(db: Database, now: Instant, { signal, ...one }: Ending & { signal: SignalMonths }): void {
  const { id, personId, qualification, endsOn } = one;
  inImmediateTransaction(db, (inside) => {
    const ctx = { db: inside, user: null, now };
    queueMessage(ctx, { kind: "certification_expiring", personId, params: { qualification, until: endsOn } });
    inside.update(certification).set({ signalledMonths: signal }).where(eq(certification.id, id)).run();
  });
}
