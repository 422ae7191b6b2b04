import type { TrainingFilter } from "~/domain/training/filter";

/** A filter as its address says it: only what was chosen. */
export type Chosen = Partial<
  Record<"q" | "jaar" | "status" | "regio" | "organisatie" | "trainer" | "volgorde", string>
>;

const usual: TrainingFilter["sort"] = "-date";

export function chosenIn({ text, year, status, region, organisation, trainer, sort }: TrainingFilter): Chosen {
  const all = { q: text, jaar: year, status, regio: region, organisatie: organisation, trainer };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries([
    ...given.map(([name, value]) => [name, String(value)]),
    ...(sort === usual ? [] : [["volgorde", sort]]),
  ]);
}

/** The address of the list with these choices; `page` counts from 1. */
export function listAddress(chosen: Chosen, page = 1, path = "/trainingen"): string {
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

type Direction = "ascending" | "descending";

/** Sorting by a column again turns the order around; dates begin with the latest. */
export function sortLink(chosen: Chosen, column: string, firstDirection: Direction = "ascending") {
  const { volgorde: sort = usual, ...rest } = chosen;
  const direction = directionOf(sort, column);
  const wanted = direction === undefined ? firstDirection : opposite[direction];
  const volgorde = `${wanted === "descending" ? "-" : ""}${column}`;
  return { href: listAddress(volgorde === usual ? rest : { ...rest, volgorde }), direction };
}

const opposite = { ascending: "descending", descending: "ascending" } as const;

function directionOf(sort: string, column: string): Direction | undefined {
  if (sort.replace("-", "") !== column) return undefined;
  return sort.startsWith("-") ? "descending" : "ascending";
}
