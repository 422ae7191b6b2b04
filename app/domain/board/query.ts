import { type LocalDate, parseLocalDate } from "../dates";
import { cleanQuery } from "../search/words";
import { type BoardGroup, type BoardView, groupWords, viewWords, type Wanting, wantingWords } from "./choices";

/** What the board shows, as its address says. */
export interface BoardQuery {
  view: BoardView;
  by: BoardGroup;
  /** A day of what is shown. */
  on: LocalDate;
  region?: string | undefined;
  organisation?: number | undefined;
  wanting?: Wanting | undefined;
  /** Words among the trainings without a date. */
  text?: string | undefined;
  /** One's own sessions, of whoever also sees those of others. */
  own: boolean;
}

export interface ReadQuery {
  query: BoardQuery;
  /** The names of what could not be read, and was taken as usual. */
  unread: string[];
}

const keyOf = <Key extends string>(words: Record<Key, string>, word: string): Key | undefined =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word);

/** The query that stands in an address; what cannot be read is as usual, so that an old link still opens. */
export function boardQueryFrom(params: URLSearchParams, today: LocalDate): ReadQuery {
  const unread: string[] = [];
  const read = <Value>(name: string, parse: (word: string) => Value | undefined): Value | undefined => {
    const word = params.get(name) ?? "";
    const value = word === "" ? undefined : parse(word);
    if (word !== "" && value === undefined) unread.push(name);
    return value;
  };
  const query = {
    view: read("vorm", (word) => keyOf(viewWords, word)) ?? "quarter",
    by: read("op", (word) => keyOf(groupWords, word)) ?? "region",
    on: read("van", parseLocalDate) ?? today,
    region: params.get("regio")?.slice(0, 10) || undefined,
    organisation: read("organisatie", (word) => (/^[1-9]\d{0,8}$/.test(word) ? Number(word) : undefined)),
    wanting: read("mist", (word) => keyOf(wantingWords, word)),
    text: cleanQuery(params.get("zoek")) || undefined,
    own: params.get("wie") === "ik",
  };
  return { query, unread };
}
