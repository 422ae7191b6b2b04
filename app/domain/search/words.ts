/** The index knows text by three letters at a time: fewer cannot be looked for. */
export const shortestWord = 3;

/** Every word must occur, in any order; quotes keep the search's own signs out. */
export const quotedForSearch = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => word.length >= shortestWord)
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(" ") || `"${text.replaceAll('"', '""')}"`;

/** Whether there is anything in it that the index can find. */
export const isSearchable = (text: string): boolean => text.split(/\s+/).some((word) => word.length >= shortestWord);

/** What was asked for: one line, at most a hundred characters. */
export const cleanQuery = (text: string | null): string =>
  (text ?? "").replaceAll("\0", "").replace(/\s+/g, " ").trim().slice(0, 100);
