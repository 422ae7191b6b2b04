import { type ActivityKind, activityKinds } from "#db/lists-after";

/** What the list of activities is narrowed to. */
export interface ActivityFilter {
  kind?: ActivityKind | undefined;
  year?: number | undefined;
  region?: string | undefined;
  organisation?: number | undefined;
}

const isKind = (text: string): text is ActivityKind => (activityKinds as readonly string[]).includes(text);

const positive = (text: string | null): number | undefined =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

const yearIn = (text: string | null): number | undefined => (/^\d{4}$/.test(text ?? "") ? Number(text) : undefined);

/** The filter that stands in an address; what cannot be read is left out, so that an old link still opens. */
export function filterFrom(query: URLSearchParams): ActivityFilter {
  const kind = query.get("soort") ?? "";
  return {
    kind: isKind(kind) ? kind : undefined,
    year: yearIn(query.get("jaar")),
    region: query.get("regio")?.slice(0, 10) || undefined,
    organisation: positive(query.get("organisatie")),
  };
}

export const pageFrom = (query: URLSearchParams): number => positive(query.get("pagina")) ?? 1;
