import type { Locale } from "#db/lists";
import type { Fix, FixChange, HardRule, Id, UnplacedReason } from "~/domain/planner/types";
import { personIdOf } from "~/domain/planning/ids";
import { type Asked, explainIn, faultsOf } from "~/domain/planning/suggest-for";
import { isOneClick } from "~/domain/planning/way-out";
import { mayKnowOf } from "~/domain/planning/way-out-about";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { formatDayMonth } from "~/text/dates";
import { m } from "~/text/messages";
import { changeInWords, funnelStepInWords, kindOfChangeInWords, violationInWords } from "~/text/planner.server";

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

/**
 * Why a training has no place, in words, and the ways out. Of a way out about someone of whom the user may not know so much,
 * only its kind is told.
 */
export function whyFor({ db, locale }: RequestContext, user: User, asked: Asked): WhyView {
  const nameOf = (id: Id) => asked.names.get(id) ?? "";
  const { funnel, bindingRules, cheapestFixes } = explainIn(asked);
  const mayKnow = mayKnowOf(
    db,
    user,
    cheapestFixes.map(({ apply }) => apply),
  );
  return {
    faults: [...new Set(faultsOf(asked).map((violation) => violationInWords(violation, nameOf, locale)))],
    steps: untilNothing(funnel).map((step) => funnelStepInWords(step, locale)),
    rules: bindingRules.map((rule) => rules[rule]({}, { locale })),
    ways: oncePerKind(
      cheapestFixes.map((fix) => (mayKnow(fix.apply) ? wayOf(fix, nameOf, locale) : anybodysWay(fix, locale))),
    ),
  };
}

const wayOf = (fix: Fix, nameOf: (id: Id) => string, locale: Locale): WayOutView => ({
  words: changeInWords(fix, nameOf, locale),
  days: daysOf(fix, locale),
  apply: isOneClick(fix.apply) ? JSON.stringify(fix.apply) : null,
  places: placesOf(fix.apply, nameOf),
});

const anybodysWay = (fix: Fix, locale: Locale): WayOutView => ({
  ...{ words: kindOfChangeInWords(fix, locale), days: daysOf(fix, locale), apply: null, places: [] },
});

/** Without names, two ways out can read the same. */
const oncePerKind = (ways: readonly WayOutView[]): WayOutView[] =>
  [...new Map(ways.toReversed().map((way) => [way.words, way])).values()].toReversed();

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
