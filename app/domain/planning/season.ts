import { type Reader, statement } from "#db/client.server";
import type { PlanningRule, SchoolZone } from "#db/lists";
import type { PlanningProblem, Weights } from "../planner/types";
import { defaultWeights } from "../planner/weights";
import { publicHolidaysOf } from "../programme/public-holidays";
import type { Spell } from "./spells";

const zonesSql = `
  SELECT region_code AS id, school_zone AS zone, count(*) AS places FROM municipality GROUP BY 1, 2 ORDER BY 1, 3, 2`;

const holidaysSql = `
  SELECT zone, starts_on AS "from", ends_on AS "to" FROM school_holiday
  WHERE starts_on <= :to AND ends_on >= :from ORDER BY starts_on, zone`;

/** The regions with the zone of most of their municipalities, and the holidays that touch the span. Two statements. */
export function readSeason(
  db: Reader,
  span: Spell,
): Pick<PlanningProblem, "regions" | "publicHolidays" | "schoolHolidays"> {
  const zones = statement<{ id: string; zone: SchoolZone }>(db, zonesSql).all();
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    regions: [...new Map(zones.map(({ id, zone }) => [id, { id, zone }])).values()],
    publicHolidays: years
      .flatMap((year) => publicHolidaysOf(year))
      .filter(({ kind, date }) => kind === "free" && span.from <= date && date <= span.to)
      .map(({ date }) => date),
    schoolHolidays: statement<Spell & { zone: SchoolZone }>(db, holidaysSql).all(span),
  };
}

/** What each of the planner's soft rules costs here: as was set, or as usual. One statement. */
export function readWeights(db: Reader): Weights {
  const rows = statement<{ rule: PlanningRule; cost: number }>(db, "SELECT rule, cost FROM planning_weight").all();
  return { ...defaultWeights, ...Object.fromEntries(rows.map(({ rule, cost }) => [rule, cost])) };
}
