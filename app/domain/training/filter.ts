import { type TrainingStatus, trainingStatuses } from "#db/lists";
import { cleanQuery } from "../search/words";

/** "Running" (lopend) is no status of its own: confirmed, and between its first and last day. */
export const statusFilters = [...trainingStatuses, "running"] as const;
export type StatusFilter = TrainingStatus | "running";

/** Each order the list can stand in, as SQL; the id makes every page the same twice. */
export const trainingSorts = {
  date: "training.first_date IS NULL, training.first_date, training.id",
  "-date": "training.first_date DESC, training.id DESC",
  code: "training.code",
  "-code": "training.code DESC",
  client: "client.name, training.first_date, training.id",
  "-client": "client.name DESC, training.first_date DESC, training.id DESC",
  region: "area.name, training.first_date, training.id",
  "-region": "area.name DESC, training.first_date DESC, training.id DESC",
  status: "step, training.first_date, training.id",
  "-status": "step DESC, training.first_date DESC, training.id DESC",
} as const;
export type TrainingSort = keyof typeof trainingSorts;

export interface TrainingFilter {
  year?: number | undefined;
  status?: StatusFilter | undefined;
  region?: string | undefined;
  organisation?: number | undefined;
  /** A person's id, or a part of a name. */
  trainer?: number | string | undefined;
  text?: string | undefined;
  sort: TrainingSort;
}

const isSort = (text: string): text is TrainingSort => text in trainingSorts;
const isStatus = (text: string): text is StatusFilter => (statusFilters as readonly string[]).includes(text);

function positive(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

const words = (text: string | null): string | undefined => cleanQuery(text) || undefined;

/** The filter that stands in an address; what cannot be read is left out, so that an old link still opens. */
export function filterFrom(query: URLSearchParams): TrainingFilter {
  const status = query.get("status") ?? "";
  const sort = query.get("volgorde") ?? "";
  return {
    year: positive(query.get("jaar")),
    status: isStatus(status) ? status : undefined,
    region: query.get("regio")?.slice(0, 10) || undefined,
    organisation: positive(query.get("organisatie")),
    trainer: positive(query.get("trainer")) ?? words(query.get("trainer")),
    text: words(query.get("q")),
    sort: isSort(sort) ? sort : "-date",
  };
}

export const pageFrom = (query: URLSearchParams): number => positive(query.get("pagina")) ?? 1;
