import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import { hasRole, type User } from "../user";
import { isCoachOn } from "./subject";

const everSql = "SELECT 1 AS is_so FROM coach_role WHERE person_id = ? AND starts_on <= ? LIMIT 1";

/** Which parts of their own coaching someone has: as professional, as coach today, and as one who coached before. */
export interface CoachingParts {
  asks: boolean;
  offers: boolean;
  /** Coaches or coached: has an agenda and what was agreed in it. */
  coaches: boolean;
}

/** Whether someone coaches, or did before this day. One statement. */
export const coachesEver = (db: Reader, user: User, today: LocalDate): boolean =>
  statement(db, everSql).get(user.id, today) !== undefined;

/** Two statements. */
export const coachingPartsOf = (db: Reader, user: User, today: LocalDate): CoachingParts => ({
  asks: hasRole(user, "professional"),
  offers: isCoachOn(db, user.id, today),
  coaches: coachesEver(db, user, today),
});

export const hasCoaching = ({ asks, coaches }: CoachingParts): boolean => asks || coaches;
