import type { Reader } from "#db/client.server";
import { type Instant, yearOf } from "../dates";
import { may } from "../permissions";
import { found } from "../refusal";
import type { User } from "../user";
import { findActingDay } from "./acting-day";
import { type Cents, centsOf, parseHours } from "./amounts";
import { findBasis } from "./facts";
import { type AllowanceVerdict, judgeAllowance, proposeAllowance } from "./rules";

/** What is on a form for a day, as it was typed; absent when it is opened. */
export interface Typed {
  hours: string;
  allowance: string;
  expenses: string;
}

/**
 * A day on which an actor acted, with what to propose for it and what that does to the limits; with something typed, what
 * that would do. Refuses `not_found`; `basis` is null for who has no file. Four statements.
 */
export function requireProposal(db: Reader, user: User, bookingId: number, now: Instant, typed?: Typed) {
  const day = found(findActingDay(db, bookingId, now));
  found(may(user, "allowance.record", { organisationId: day.organisationId }) ? day : null);
  const basis = findBasis(db, day.personId, yearOf(day.date));
  if (!basis) return { day, proposal: null };
  const minutes = (typed && parseHours(typed.hours)) ?? day.minutes;
  const expensesCents = centsOf(typed?.expenses);
  const facts = { ...basis, others: basis.payments, date: day.date, minutes };
  const proposedCents = proposeAllowance({ ...facts, expensesCents });
  const allowanceCents = typed ? centsOf(typed.allowance) : proposedCents;
  const payment = { date: day.date, minutes, allowanceCents, expensesCents };
  const proposal: Proposal = {
    minutes,
    proposedCents,
    onlyCosts: basis.noFixedAllowance,
    verdict: judgeAllowance({ ...facts, payment }),
  };
  return { day, proposal };
}

interface Proposal {
  minutes: number;
  proposedCents: Cents;
  /** Only proven costs were agreed. */
  onlyCosts: boolean;
  verdict: AllowanceVerdict;
}
