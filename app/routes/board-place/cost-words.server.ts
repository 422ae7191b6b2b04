import type { Locale } from "#db/lists";
import type { SoftRule, TeamSuggestion } from "~/domain/planner/types";
import type { Asked } from "~/domain/planning/suggest-for";
import { m } from "~/text/messages";
import type { Team } from "./team.server";

/** What a suggestion costs, and what is good about it, in a few short sentences. */
export function costWords(asked: Asked, { plan, delta, why }: TeamSuggestion, team: Team, locale: Locale): string[] {
  const counted = (rule: SoftRule) => why.filter((one) => one.rule === rule);
  const held = { locale };
  const holidays = counted("schoolHoliday").length;
  const missing = counted("secondActorMissing").length;
  return [
    regionWords(team, locale),
    ...actorWords(team, locale),
    ...dateWords(asked, plan.sessions[0]?.date ?? "", locale),
    ...(holidays > 0 ? [m.planning_place_cost_holidays({ count: holidays }, held)] : []),
    ...(team.second.isTrainee ? [m.planning_place_cost_trainee({ name: team.second.name }, held)] : []),
    ...(counted("twoNewTrainers").length > 0 ? [m.planning_place_cost_new({}, held)] : []),
    ...(missing > 0 ? [m.planning_place_cost_actor_missing({ count: missing }, held)] : []),
    ...(counted("actorChange").length > 0 ? [m.planning_place_cost_actor_change({}, held)] : []),
    ...((delta.byRule.loadOver ?? 0) > 0 ? [m.planning_place_cost_load({}, held)] : []),
  ];
}

function regionWords({ lead, second }: Team, locale: Locale): string {
  const own = [lead, second].filter(({ isOwnRegion }) => isOwnRegion).length;
  const km = Math.max(lead.km ?? 0, second.km ?? 0);
  if (own === 2) return m.planning_place_cost_region_both({}, { locale });
  const words = own === 1 ? m.planning_place_cost_region_one : m.planning_place_cost_region_none;
  return words({ km }, { locale });
}

/** Nearer than the middle of a region tells. */
const nearKm = 5;

function actorWords({ actors }: Team, locale: Locale): string[] {
  if (actors.length === 0) return [];
  const km = Math.max(...actors.map((actor) => actor.km ?? 0));
  if (km < nearKm) return [m.planning_place_cost_actor_near({ count: actors.length }, { locale })];
  return [m.planning_place_cost_actor({ count: actors.length, km }, { locale })];
}

const day = 86_400_000;

/** Against the day that was wished for; where none was, the days speak for themselves. */
function dateWords({ wish: { preferredOn } }: Asked, first: string, locale: Locale): string[] {
  if (preferredOn === null) return [];
  const weeks = Math.round((Date.parse(first) - Date.parse(preferredOn)) / day / 7);
  if (weeks === 0) return [m.planning_place_cost_week({}, { locale })];
  const count = Math.abs(weeks);
  return [
    weeks > 0
      ? m.planning_place_cost_later({ count }, { locale })
      : m.planning_place_cost_earlier({ count }, { locale }),
  ];
}
