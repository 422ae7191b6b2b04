import type { BookingFunction } from "#db/lists";
import { type Assumptions, usualAssumptions } from "~/domain/capacity/assumptions";

/** What a page of the forecast is asked to show; it stands in the address. */
export interface Asked extends Assumptions {
  as: BookingFunction;
  /** Null is the coming twelve months. */
  year: number | null;
}

export const mostPerMonth = 31;

/** What cannot be read is left out, so that an old link still opens. */
export function askedFrom(query: URLSearchParams): Asked {
  const perMonth = query.get("grens") ?? "";
  const year = query.get("jaar") ?? "";
  return {
    as: query.get("voor") === "acteurs" ? "actor" : "trainer",
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    perMonth: /^\d{1,2}$/.test(perMonth) ? Math.min(mostPerMonth, Number(perMonth)) : usualAssumptions.perMonth,
    renewals: query.get("verlengen") === "ja",
  };
}

/** The same question at another address, or another one; what is usual is left out. */
export function addressOf(path: string, { as, year, perMonth, renewals }: Asked): string {
  const query = new URLSearchParams({
    ...(as === "actor" && { voor: "acteurs" }),
    ...(year !== null && { jaar: String(year) }),
    ...(perMonth !== usualAssumptions.perMonth && { grens: String(perMonth) }),
    ...(renewals && { verlengen: "ja" }),
  }).toString();
  return query === "" ? path : `${path}?${query}`;
}
