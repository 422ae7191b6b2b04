import type { Reader } from "#db/client.server";
import type { Instant } from "../dates";
import { foldKey } from "../person/name";
import type { User } from "../user";
import { type Need, needOf, needRank } from "./needs";
import { type ListedTrainer, listTrainers } from "./queries";
import { readHomeRegions } from "./regions";
import { type TrainerState, trainerStates } from "./state-rules";

export const pageSize = 50;

export interface TrainerFilter {
  text?: string | undefined;
  state?: TrainerState | undefined;
  organisation?: number | undefined;
}

export interface OverviewRow extends ListedTrainer {
  /** The youth region where they live, or else of their organisation. */
  region: string | null;
  need: Need | null;
}

export interface Overview {
  rows: OverviewRow[];
  total: number;
  page: number;
  pages: number;
  /** How many of those the user may see, whatever the filter, stand in each state; states of nobody are left out. */
  states: { state: TrainerState; count: number }[];
  organisations: { id: number; name: string }[];
  /** What those who train this quarter have on average, and the most anybody has. */
  load: { mean: number; most: number };
}

const isState = (text: string | null): text is TrainerState => trainerStates.some((state) => state === text);

/** The filter that stands in an address; what cannot be read is left out, so that an old link still opens. */
export function trainerFilterFrom(query: URLSearchParams): TrainerFilter {
  const state = query.get("staat");
  const organisation = query.get("organisatie") ?? "";
  return {
    text: query.get("q")?.trim().slice(0, 100) || undefined,
    state: isState(state) ? state : undefined,
    organisation: /^[1-9]\d{0,8}$/.test(organisation) ? Number(organisation) : undefined,
  };
}

/**
 * The trainers the user may see, those whose file asks something first, then by name. One page of them, or with `page`
 * null all. A fixed number of statements, whoever is there.
 */
export function readTrainerOverview(
  db: Reader,
  user: User,
  filter: TrainerFilter,
  page: number | null,
  now: Instant,
): Overview {
  const all = listTrainers(db, user, now);
  const kept = all.filter(passes(filter)).map((trainer) => ({ ...trainer, need: needOf(trainer) }));
  const sorted = kept.toSorted((one, other) => needRank(one.need) - needRank(other.need));
  const pages = page === null ? 1 : Math.max(1, Math.ceil(sorted.length / pageSize));
  const shown = Math.min(Math.max(1, page ?? 1), pages);
  const rows = page === null ? sorted : sorted.slice((shown - 1) * pageSize, shown * pageSize);
  const regions = readHomeRegions(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) => ({ ...row, region: regions.get(row.id) ?? null })),
    total: sorted.length,
    page: shown,
    pages,
    states: statesOf(all),
    organisations: organisationsOf(all),
    load: loadOf(all),
  };
}

function passes({ text, state, organisation }: TrainerFilter): (trainer: ListedTrainer) => boolean {
  const key = text === undefined ? "" : foldKey(text);
  return (trainer) =>
    (state === undefined || trainer.state === state) &&
    (organisation === undefined || trainer.organisationId === organisation) &&
    (foldKey(trainer.name).includes(key) || foldKey(trainer.sortName).includes(key));
}

const statesOf = (all: readonly ListedTrainer[]): Overview["states"] =>
  trainerStates
    .toReversed()
    .map((state) => ({ state, count: all.filter((trainer) => trainer.state === state).length }))
    .filter(({ count }) => count > 0);

function organisationsOf(all: readonly ListedTrainer[]): Overview["organisations"] {
  const names = new Map<number, string>();
  for (const { organisationId, organisation } of all) {
    if (organisationId !== null && organisation !== null) names.set(organisationId, organisation);
  }
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}

function loadOf(all: readonly ListedTrainer[]): Overview["load"] {
  const loads = all.map(({ loadThisQuarter }) => loadThisQuarter).filter((load) => load > 0);
  const sum = loads.reduce((total, load) => total + load, 0);
  return { mean: loads.length === 0 ? 0 : Math.round(sum / loads.length), most: Math.max(0, ...loads) };
}
