import { turnoutRoles } from "#db/lists-after";
import type { ActivityFacts, PlanFacts } from "./rules";
import type { DescribedActivity } from "./schemas";

/** The input as the rules look at it. */
export function factsOf(input: DescribedActivity): ActivityFacts {
  const { startsAt = null, endsAt = null, regionCode = null } = input;
  return { ...input, startsAt, endsAt, regionCode, turnout: turnoutOf(input), plan: planOf(input) };
}

/** The roles in which somebody came. */
function turnoutOf({ turnout }: DescribedActivity): ActivityFacts["turnout"] {
  const given = turnoutRoles.map((role) => [role, turnout[role] ?? 0] as const);
  return Object.fromEntries(given.filter(([, count]) => count > 0));
}

function planOf({ plan }: DescribedActivity): PlanFacts | null {
  const { title, drawnUpOn, owner, nextReviewOn } = plan ?? {};
  return title && drawnUpOn && owner && nextReviewOn ? { title, drawnUpOn, owner, nextReviewOn } : null;
}
