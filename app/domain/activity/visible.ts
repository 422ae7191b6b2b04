import type { Reader } from "#db/client.server";
import { refuse } from "../refusal";
import { hasRole, type User } from "../user";
import { type StandingActivity, standingActivity } from "./standing";

/** Which activities someone sees: all, or those of their own organisations and those of the programme as a whole. */
function scopeOf(user: User): { all: boolean; own: number[] } {
  const overseeing = user.grants.filter(({ role }) => role === "coordinator" || role === "administrator");
  return {
    all: hasRole(user, "programme_manager") || overseeing.some(({ organisationId }) => organisationId === null),
    own: overseeing.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
  };
}

/** Whether the user sees every activity there is. */
export const seesAllActivities = (user: User): boolean => scopeOf(user).all;

const isOwn = `(EXISTS (SELECT 1 FROM activity_organisation mine WHERE mine.activity_id = activity.id
    AND mine.organisation_id IN (SELECT value FROM json_each(:own)))
  OR NOT EXISTS (SELECT 1 FROM activity_organisation any_one WHERE any_one.activity_id = activity.id))`;

/** The scope as a condition on `activity` for a prepared statement, with its parameters. */
export function visibleClause(user: User): { clause: string; params: { own: string } } {
  const { all, own } = scopeOf(user);
  return { clause: all ? "1" : isOwn, params: { own: JSON.stringify(own) } };
}

/** An activity with all that belongs to it, if the user may see it; refuses `not_found` otherwise. Four statements. */
export function requireActivity(db: Reader, user: User, id: number): StandingActivity {
  const standing = standingActivity(db, id);
  const { all, own } = scopeOf(user);
  const { organisations } = standing;
  const isVisible = all || organisations.length === 0 || organisations.some((one) => own.includes(one.id));
  return isVisible ? standing : refuse("not_found", "not_found");
}
