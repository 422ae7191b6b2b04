import { type BookingFunction, bookingFunctions } from "#db/lists";
import type { Break, Knot } from "~/domain/capacity/breaks";
import { type Cell, cellsOf, type Forecast, type MonthTotal, totalOf } from "~/domain/capacity/forecast";
import type { Grounds } from "~/domain/capacity/grounds";
import type { Mend } from "~/domain/capacity/mends";
import type { CapacityRead } from "~/domain/capacity/read";
import { yearOf } from "~/domain/dates";
import type { Asked } from "./asked";

/** A month by its first day; regions by their names, null where none is known yet. */
export interface BreakView extends Omit<Break, "knots" | "month"> {
  month: string;
  knots: (Omit<Knot, "regions"> & { regions: (string | null)[] })[];
  mends: MendView[];
}

type Named = { region: string | null; count: number };
export type MendView = (
  | { kind: "people" | "deployable"; additions: Named[] }
  | { kind: "renewals" }
  | { kind: "later"; trainings: number }
) & { next: string | null };

export interface RegionRow {
  /** Null is what has no region yet. */
  code: string | null;
  name: string | null;
  cells: Cell[];
}

export interface CapacityView {
  asked: Asked;
  years: number[];
  /** The last month that is looked at. */
  until: string;
  breaks: { as: BookingFunction; first: BreakView | null }[];
  /** Those shown, each by its first day. */
  months: string[];
  totals: MonthTotal[];
  rows: RegionRow[];
  /** Regions in which nothing is asked in these months. */
  quiet: number;
  grounds: Grounds;
  wished: number;
  beyond: CapacityRead["beyond"];
}

const firstDay = (month: { key: string } | undefined): string => `${month?.key ?? ""}-01`;
const shownAtOnce = 12;

/** Which of the months are shown: a year's, or else the coming twelve. */
export function monthsShown({ months }: Pick<CapacityRead, "months">, { year }: Asked): number[] {
  const all = months.map((_, index) => index);
  const ofYear = all.filter((index) => yearOf(firstDay(months[index])) === year);
  return ofYear.length > 0 ? ofYear : all.slice(0, shownAtOnce);
}

export function capacityView(read: CapacityRead, asked: Asked): CapacityView {
  const { months, forecast, grounds, wished, beyond } = read;
  const shown = monthsShown(read, asked);
  const rows = rowsOf(read, forecast[asked.as], shown);
  return {
    ...{ asked, wished, beyond, rows, grounds: grounds[asked.as] },
    years: [...new Set(months.map((month) => yearOf(firstDay(month))))],
    until: firstDay(months.at(-1)),
    breaks: bookingFunctions.map((as) => ({ as, first: breakView(read, forecast[as]) })),
    months: shown.map((index) => firstDay(months[index])),
    totals: shown.map((index) => totalOf(forecast[asked.as], index)),
    quiet: read.regions.length - rows.filter(({ code }) => code !== null).length,
  };
}

/** The regions in which something is asked in these months, by name; what has no region comes last. */
function rowsOf({ regions }: CapacityRead, forecast: Forecast, shown: readonly number[]): RegionRow[] {
  const asking = new Set(
    forecast.coverage.outcomes.filter(({ demand }) => shown.includes(demand.month)).map(({ demand }) => demand.region),
  );
  const named = regions.filter(({ code }) => asking.has(code));
  const all = [...named, ...(asking.has(null) ? [{ code: null, name: null }] : [])];
  const cells = cellsOf(
    forecast,
    all.map(({ code }) => code),
    shown,
  );
  return all.map((region, index) => ({ ...region, cells: cells[index] ?? [] }));
}

function breakView({ months, regions }: CapacityRead, { firstBreak, mends }: Forecast): BreakView | null {
  if (!firstBreak) return null;
  const nameOf = (code: string | null) => regions.find((region) => region.code === code)?.name ?? null;
  const monthOf = (index: number | null) => (index === null ? null : firstDay(months[index]));
  const named = (mend: Mend): MendView => {
    const next = monthOf(mend.next);
    if (!("additions" in mend)) return { ...mend, next };
    return { ...mend, next, additions: mend.additions.map((one) => ({ ...one, region: nameOf(one.region) })) };
  };
  return {
    month: firstDay(months[firstBreak.month]),
    short: firstBreak.short,
    knots: firstBreak.knots.map((knot) => ({ ...knot, regions: knot.regions.map(nameOf) })),
    mends: mends.map(named),
  };
}
