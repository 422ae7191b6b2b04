import type { Locale } from "#db/lists";
import { localDateOf } from "~/domain/dates";
import { diffOf } from "~/domain/planner/diff";
import type { Session, TrainingPlan } from "~/domain/planner/types";
import { locationIdOf, personIdOf } from "~/domain/planning/ids";
import {
  type ItemState,
  isOpen,
  listItems,
  loadsOf,
  type PlanNames,
  type ProposalItem,
  readPlanNames,
} from "~/domain/planning/proposal-items";
import type { ShownProposal } from "~/domain/planning/proposal-list";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

const perPage = 50;

/** The words in the address for what is shown. */
export const filters = {
  alles: null,
  open: ["new", "changed"],
  zonder: ["unplaced", "broken"],
  achterhaald: ["stale"],
  overgenomen: ["accepted"],
} as const satisfies Record<string, readonly ItemState[] | null>;
export type Filter = keyof typeof filters;

export interface SessionView {
  kind: Session["kind"];
  date: string;
  place: string | null;
  /** How it is now, where that differs. */
  was: { date: string | null; place: string | null } | null;
}

export interface WhoView {
  as: "lead" | "co" | "actors" | "actors1" | "actors2";
  names: string[];
  was: string[] | null;
}

export interface ItemView {
  id: number;
  code: string;
  client: string;
  region: string;
  state: ItemState;
  isOpen: boolean;
  isLocked: boolean;
  isConfirmed: boolean;
  since: string[];
  sessions: SessionView[];
  who: WhoView[];
}

/** What a page of a finished proposal shows: counts, the items that were asked for, and everyone's work. */
export function comparedView({ db, now, locale }: RequestContext, proposal: ShownProposal, query: URLSearchParams) {
  const items = listItems(db, proposal.id, now);
  const names = readPlanNames(
    db,
    items.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
  );
  const word = query.get("toon") ?? "";
  const filter = Object.hasOwn(filters, word) ? (word as Filter) : defaultFilter(items);
  const region = query.get("regio") ?? "";
  const inRegion = items.filter(({ regionCode }) => region === "" || regionCode === region);
  const chosen = inRegion.filter(({ state }) => filters[filter]?.some((one) => one === state) ?? true);
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(query.get("pagina"))) || 1), pages);
  return {
    counts: countsOf(items),
    tabs: tabCounts(inRegion),
    openIds: items.filter(isOpen).length,
    ...{ filter, region, page, pages, total: chosen.length },
    regions: regionsOf(items),
    items: chosen.slice((page - 1) * perPage, page * perPage).map((item) => itemView(item, names, locale)),
    loads: loadsOf(items).map((load) => ({ ...load, name: names.people.get(load.personId) ?? "" })),
    accepted: items.filter(({ state }) => state === "accepted").map(({ code }) => code),
    madeOn: localDateOf(proposal.startedAt),
  };
}

export type ComparedView = ReturnType<typeof comparedView>;

/** What can be accepted comes first; without any, everything. */
const defaultFilter = (items: readonly ProposalItem[]): Filter => (items.some(isOpen) ? "open" : "alles");

function countsOf(items: readonly ProposalItem[]): Record<ItemState, number> {
  const counts = { new: 0, changed: 0, broken: 0, unplaced: 0, stale: 0, accepted: 0, same: 0 };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

function tabCounts(items: readonly ProposalItem[]): Record<Filter, number> {
  const count = (states: readonly ItemState[] | null) =>
    states === null ? items.length : items.filter(({ state }) => states.includes(state)).length;
  const entries = (Object.keys(filters) as Filter[]).map((word) => [word, count(filters[word])]);
  return Object.fromEntries(entries) as Record<Filter, number>;
}

function regionsOf(items: readonly ProposalItem[]): { value: string; label: string }[] {
  const regions = new Map(items.map(({ regionCode, region }) => [regionCode, region]));
  return [...regions]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

function itemView(item: ProposalItem, names: PlanNames, locale: Locale): ItemView {
  const { id, code, client, region, state, isLocked, status, since, before, after } = item;
  const plan = after ?? before;
  const compared = after && before && diffOf([before], [after]).length > 0 ? before : null;
  return {
    ...{ id, code, client, region, state, isLocked },
    isOpen: isOpen(item),
    isConfirmed: status !== "planned",
    since: since.map((one) => inWords(one, locale)),
    sessions: plan ? plan.sessions.map((one, index) => sessionView(one, compared?.sessions[index], names)) : [],
    who: plan ? whoView(plan, compared, names) : [],
  };
}

const placeOf = ({ venueId }: Session, { places }: PlanNames): string | null =>
  venueId === undefined ? null : (places.get(locationIdOf(venueId)) ?? null);

function sessionView(session: Session, before: Session | undefined, names: PlanNames): SessionView {
  const own = { kind: session.kind, date: session.date, place: placeOf(session, names) };
  if (!before) return { ...own, was: null };
  const date = before.date === session.date ? null : before.date;
  const place = before.venueId === session.venueId ? null : placeOf(before, names);
  return { ...own, was: date === null && place === null ? null : { date, place } };
}

function whoView(plan: TrainingPlan, before: TrainingPlan | null, { people }: PlanNames): WhoView[] {
  const named = (ids: readonly string[]) => ids.map((id) => people.get(personIdOf(id)) ?? "");
  const row = (as: WhoView["as"], ids: readonly string[], old: readonly string[] | undefined): WhoView => ({
    as,
    names: named(ids),
    was: old === undefined || old.toSorted().join() === ids.toSorted().join() ? null : named(old),
  });
  const [first = [], second = []] = plan.sessions.map(({ actorIds }) => actorIds);
  const [oldFirst, oldSecond] = before?.sessions.map(({ actorIds }) => actorIds) ?? [];
  const trainers = [row("lead", [plan.leadId], before ? [before.leadId] : undefined)].concat(
    row("co", [plan.coId], before ? [before.coId] : undefined),
  );
  const isSame = first.join() === second.join() && oldFirst?.join() === oldSecond?.join();
  if (isSame) return [...trainers, row("actors", first, oldFirst)];
  return [...trainers, row("actors1", first, oldFirst), row("actors2", second, oldSecond)];
}
