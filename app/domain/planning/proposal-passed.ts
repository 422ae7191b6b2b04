import type { LocalDate } from "../dates";
import type { Session, TrainingPlan } from "../planner/types";
import type { Reason } from "../reasons";
import { placesOf } from "./proposal-places";

interface Wanted {
  before: TrainingPlan | null;
  after: TrainingPlan | null;
  /** The day on which the plan was made: what had begun by then it left alone. */
  madeOn: LocalDate;
  today: LocalDate;
}

/**
 * That a plan is too late: it wants something of a session that has come or gone since it was made, or of a day that has.
 * Today is too late: nobody can be asked for it any more.
 */
export function passedSince({ before, after, madeOn, today }: Wanted): Reason[] {
  if (!after) return [];
  const isLate = after.sessions.some((wanted, index) => {
    const was = before?.sessions[index];
    if (!before || !was) return wanted.date <= today;
    if (was.date <= madeOn || (was.date > today && wanted.date > today)) return false;
    return !isSame({ plan: before, session: was }, { plan: after, session: wanted });
  });
  return isLate ? [{ code: "proposal_days_passed" }] : [];
}

interface Planned {
  plan: TrainingPlan;
  session: Session;
}

const isSame = (one: Planned, other: Planned): boolean =>
  one.session.date === other.session.date &&
  one.session.venueId === other.session.venueId &&
  namesIn(one) === namesIn(other);

const namesIn = ({ plan, session }: Planned): string =>
  placesOf(plan, session)
    .map(({ personId, function: as }) => `${as} ${personId}`)
    .toSorted()
    .join();
