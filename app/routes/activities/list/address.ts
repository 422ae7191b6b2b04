import type { ActivityFilter } from "~/domain/activity/filter";

/** A filter as its address says it: only what was chosen. */
export type Chosen = Partial<Record<"soort" | "jaar" | "regio" | "organisatie", string>>;

export function chosenIn({ kind, year, region, organisation }: ActivityFilter): Chosen {
  const all = { soort: kind, jaar: year, regio: region, organisatie: organisation };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The address of the list with these choices; `page` counts from 1. */
export function listAddress(chosen: Chosen, page = 1, path = "/activiteiten"): string {
  const query = new URLSearchParams(chosen);
  if (page > 1) query.set("pagina", String(page));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The address without one of the choices. */
export function addressWithout(chosen: Chosen, name: keyof Chosen): string {
  const { [name]: _gone, ...rest } = chosen;
  return listAddress(rest);
}
