import type { Locale } from "#db/lists";
import type { Fix, FixChange, HardRule, Id, UnplacedReason } from "~/domain/planner/types";
import { personIdOf } from "~/domain/planning/ids";
import { type Asked, explainIn, faultsOf } from "~/domain/planning/suggest-for";
import { isOneClick } from "~/domain/planning/way-out";
import { formatDayMonth } from "~/text/dates";
import { m } from "~/text/messages";
import { changeInWords, funnelStepInWords, violationInWords } from "~/text/planner.server";

/** Where something is changed that no click here can: a qualification, or what an actor agreed to. */
interface Place {
  to: string;
  name: string;
}

export interface WayOutView {
  words: string;
  /** The training days that it would give. */
  days: string;
  /** What the button sends; null where it is decided elsewhere. */
  apply: string | null;
  places: Place[];
}

export interface WhyView {
  /** What never fits, whatever else is planned. */
  faults: string[];
  steps: string[];
  rules: string[];
  ways: WayOutView[];
}

/** Why a training has no place, in words, and the ways out. */
export function whyFor(asked: Asked, locale: Locale): WhyView {
  const nameOf = (id: Id) => asked.names.get(id) ?? "";
  const { funnel, bindingRules, cheapestFixes } = explainIn(asked);
  return {
    faults: [...new Set(faultsOf(asked).map((violation) => violationInWords(violation, nameOf, locale)))],
    steps: untilNothing(funnel).map((step) => funnelStepInWords(step, locale)),
    rules: bindingRules.map((rule) => rules[rule]({}, { locale })),
    ways: cheapestFixes.map((fix) => ({
      words: changeInWords(fix, nameOf, locale),
      days: daysOf(fix, locale),
      apply: isOneClick(fix.apply) ? JSON.stringify(fix.apply) : null,
      places: placesOf(fix.apply, nameOf),
    })),
  };
}

/** Once nothing is left, the next steps tell nothing more. */
function untilNothing(funnel: UnplacedReason["funnel"]): UnplacedReason["funnel"] {
  const end = funnel.findIndex(({ left }) => left === 0);
  return end === -1 ? funnel : funnel.slice(0, end + 1);
}

const daysOf = ({ plan }: Fix, locale: Locale): string =>
  plan.sessions
    .filter(({ kind }) => kind !== "intervision")
    .map(({ date }) => formatDayMonth(date, locale))
    .join(m.planning_place_and({}, { locale }));

/** Where the people are whom a way out is about. */
function placesOf(changes: readonly FixChange[], nameOf: (id: Id) => string): Place[] {
  const places = changes.flatMap((change) => {
    if (!("personId" in change)) return [];
    const id = personIdOf(change.personId);
    const to = { external: `/trainers/${id}`, certified: `/trainers/${id}`, month: `/acteurs/${id}` };
    const page =
      change.kind === "quarter" || change.kind === "travel" ? `/mensen/${id}/beschikbaarheid` : to[change.kind];
    return [{ to: page, name: nameOf(change.personId) }];
  });
  return [...new Map(places.map((place) => [place.to, place])).values()];
}

const rules: Record<HardRule, (params: Record<string, never>, options: { locale: Locale }) => string> = {
  window: m.planning_why_rule_window,
  gap: m.planning_why_rule_gap,
  dayNotAllowed: m.planning_why_rule_dayNotAllowed,
  publicHoliday: m.planning_why_rule_publicHoliday,
  unqualified: m.planning_why_rule_unqualified,
  notExternal: m.planning_why_rule_notExternal,
  tooFar: m.planning_why_rule_tooFar,
  unavailable: m.planning_why_rule_unavailable,
  doubleBooked: m.planning_why_rule_doubleBooked,
  rest: m.planning_why_rule_rest,
  quarterCap: m.planning_why_rule_quarterCap,
  actorMonthCap: m.planning_why_rule_actorMonthCap,
  venueClosed: m.planning_why_rule_venueClosed,
  venueDouble: m.planning_why_rule_venueDouble,
  venueTooSmall: m.planning_why_rule_venueTooSmall,
  teamSize: m.planning_why_rule_teamSize,
  lockBroken: m.planning_why_rule_lockBroken,
};
