import { m } from "~/text/messages";

/** A quarter as a picture names it: in full, by its number, and its year. */
export function quarterName(key: string): { label: string; short: string; group: string } {
  const [year = "", number = ""] = key.split("-Q");
  return { label: m.trainer_quarter_of({ number, year }), short: number, group: year };
}
