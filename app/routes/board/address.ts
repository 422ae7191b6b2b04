import { groupWords, viewWords, wantingWords } from "~/domain/board/choices";
import type { BoardQuery } from "~/domain/board/query";
import type { LocalDate } from "~/domain/dates";

/** The board as its address says it: only what is not as usual. */
export type Chosen = Partial<Record<"wie" | "vorm" | "op" | "van" | "regio" | "organisatie" | "mist" | "zoek", string>>;

export const boardPath = "/planbord";

/** Today's own quarter by region is what the address without more shows. */
export function chosenIn(query: BoardQuery, today: LocalDate): Chosen {
  const { view, by, on, region, organisation, wanting, text, own } = query;
  const all: Chosen = {
    ...(own && { wie: "ik" }),
    ...(view !== "quarter" && { vorm: viewWords[view] }),
    ...(by !== "region" && { op: groupWords[by] }),
    ...(on !== today && { van: on }),
    ...(region !== undefined && { regio: region }),
    ...(organisation !== undefined && { organisatie: String(organisation) }),
    ...(wanting !== undefined && { mist: wantingWords[wanting] }),
    ...(text !== undefined && { zoek: text }),
  };
  return all;
}

/** The address of the board with these choices, `changes` made: undefined takes one away. */
export function boardAddress(
  chosen: Chosen,
  changes: Partial<Record<keyof Chosen, string | undefined>> = {},
  path: string = boardPath,
): string {
  const wanted = Object.entries({ ...chosen, ...changes }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(wanted).toString();
  return query === "" ? path : `${path}?${query}`;
}
