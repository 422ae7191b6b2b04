import type { ActivityKind, TurnoutRole } from "#db/lists-after";
import type { LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";

/** What a development plan is kept as: no text of the plan itself. */
export interface PlanFacts {
  title: string;
  drawnUpOn: LocalDate;
  owner: string;
  nextReviewOn: LocalDate;
}

export interface ActivityFacts {
  kind: ActivityKind;
  date: LocalDate;
  startsAt: LocalTime | null;
  endsAt: LocalTime | null;
  isOnline: boolean;
  place: string | null;
  regionCode: string | null;
  turnout: Partial<Record<TurnoutRole, number>>;
  plan: PlanFacts | null;
}

interface Surroundings {
  today: LocalDate;
  programme: { startsOn: LocalDate; endsOn: LocalDate };
  /** Whether a development plan of it stands already. */
  hasPlan: boolean;
}

/** The one kind that follows a client journey and ends in a development plan. */
export const endsInPlan = (kind: ActivityKind): boolean => kind === "chain_work_session";

/** A campaign reaches people where they are: it needs no place. */
const needsPlace = (kind: ActivityKind): boolean => kind !== "campaign";

/** An activity counts from its day on, unless it was cancelled. */
export const isHeld = ({ date, isCancelled }: { date: LocalDate; isCancelled: boolean }, today: LocalDate): boolean =>
  !isCancelled && date <= today;

/** What is wrong with an activity, by the name of the field; nothing when it may stand so. */
export function faultsOf(activity: ActivityFacts, around: Surroundings): Record<string, Reason[]> {
  const faults: [string, Reason | undefined][] = [
    ["date", outsideProgramme(activity, around)],
    ["startsAt", activity.endsAt && !activity.startsAt ? { code: "required" } : undefined],
    ["endsAt", endFault(activity)],
    ["place", placeFault(activity)],
    ["regionCode", endsInPlan(activity.kind) && !activity.regionCode ? { code: "activity_region_needed" } : undefined],
    ["turnout.managers", turnoutFault(activity, around)],
    ["kind", around.hasPlan && !endsInPlan(activity.kind) ? { code: "activity_kind_has_plan" } : undefined],
    ["plan.title", planFault(activity, around)],
    ["plan.nextReviewOn", reviewFault(activity)],
  ];
  return Object.fromEntries(faults.flatMap(([field, reason]) => (reason ? [[field, [reason]]] : [])));
}

function outsideProgramme({ date }: ActivityFacts, { programme }: Surroundings): Reason | undefined {
  const { startsOn, endsOn } = programme;
  if (startsOn <= date && date <= endsOn) return undefined;
  return {
    code: "outside_programme",
    params: { date: { date }, startsOn: { date: startsOn }, endsOn: { date: endsOn } },
  };
}

function endFault({ startsAt, endsAt }: ActivityFacts): Reason | undefined {
  if (!startsAt) return undefined;
  if (!endsAt) return { code: "required" };
  return endsAt <= startsAt ? { code: "end_not_after_start" } : undefined;
}

const placeFault = ({ kind, place, isOnline }: ActivityFacts): Reason | undefined =>
  needsPlace(kind) && !place && !isOnline ? { code: "activity_place_needed" } : undefined;

/** Of a day that is still to come nobody knows who came. */
const turnoutFault = ({ date, turnout }: ActivityFacts, { today }: Surroundings): Reason | undefined =>
  date > today && totalOf(turnout) > 0 ? { code: "activity_turnout_to_come" } : undefined;

/** A plan that stands is not taken away: it is changed, or the activity is cancelled. */
function planFault({ kind, plan }: ActivityFacts, { hasPlan }: Surroundings): Reason | undefined {
  if (plan && !endsInPlan(kind)) return { code: "activity_plan_other_kind" };
  return hasPlan && !plan ? { code: "activity_plan_stays" } : undefined;
}

const reviewFault = ({ plan }: ActivityFacts): Reason | undefined =>
  plan && plan.nextReviewOn < plan.drawnUpOn
    ? { code: "activity_review_before_plan", params: { date: { date: plan.drawnUpOn } } }
    : undefined;

/** How many came in all. */
export const totalOf = (turnout: Partial<Record<TurnoutRole, number>>): number =>
  Object.values(turnout).reduce((sum, count) => sum + count, 0);
