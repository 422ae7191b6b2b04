import { type Reader, statement } from "#db/client.server";
import type { BookingFunction, SchoolZone } from "#db/lists";
import { type LocalDate, yearOf } from "../dates";
import { findProgramme } from "../programme/queries";
import { type SchoolHoliday, schoolHolidaysOn } from "../programme/school-holidays";
import { listTargets } from "../programme/targets";
import type { Demand } from "./facts";
import type { Month } from "./months";
import type { DayHours } from "./rooms";
import { type AskedPart, demandsOf, firstDays, placedParts, type Undated, type UsualDays } from "./spread";
import type { Workday } from "./workdays";

interface UndatedRow {
  trainingId: number;
  region: string;
  organisationId: number;
  typeId: number;
  year: number;
  earliestOn: LocalDate | null;
  latestOn: LocalDate | null;
  preferredOn: LocalDate | null;
  actorsNeeded: number | null;
}

type PartRow = AskedPart & DayHours & { typeId: number };

const undatedSql = `
  SELECT t.id AS trainingId, t.region_code AS region, t.client_organisation_id AS organisationId,
    t.training_type_id AS typeId, t.year, w.earliest_on AS earliestOn, w.latest_on AS latestOn,
    w.preferred_on AS preferredOn, w.actors_needed AS actorsNeeded
  FROM training t LEFT JOIN planning_wish w ON w.training_id = t.id
  WHERE t.status = 'planned' AND NOT EXISTS (SELECT 1 FROM session s WHERE s.training_id = t.id) ORDER BY t.id`;

const partsSql = `
  SELECT training_type_id AS typeId, kind, gap_amount AS gapAmount, gap_unit AS gapUnit, starts_at AS startsAt,
    ends_at AS endsAt, trainers_needed AS trainersNeeded, actors_needed AS actorsNeeded
  FROM part ORDER BY training_type_id, position`;

/** The type of most of the programme's trainings: what a training that is not known yet is taken to be. */
const usualTypeSql = `
  SELECT y.id FROM training_type y WHERE y.purpose = 'professionals' AND EXISTS (SELECT 1 FROM part WHERE training_type_id = y.id)
  ORDER BY (SELECT count(*) FROM training t WHERE t.training_type_id = y.id) DESC, y.id LIMIT 1`;

const yearsSql = `
  SELECT t.year, count(*) AS count FROM training t JOIN training_type y ON y.id = t.training_type_id
  WHERE t.status <> 'cancelled' AND y.purpose = 'professionals' GROUP BY t.year`;

const zonesSql = "SELECT DISTINCT region_code AS region, school_zone AS zone FROM municipality";

const holidaysSql = `
  SELECT name, zone, starts_on AS startsOn, ends_on AS endsOn, firmness FROM school_holiday
  WHERE starts_on <= :until AND ends_on >= :from`;

export interface UndatedRead {
  demands: Record<BookingFunction, Demand[]>;
  /** Trainings that are wished for without a date. */
  wished: number;
  /** By year, how many trainings the target asks beyond all there are. */
  beyond: { year: number; count: number }[];
  /** From when to when a training day usually lasts. */
  hours: DayHours;
}

const usualHours: DayHours = { startsAt: "09:30", endsAt: "16:30" };

/**
 * What the trainings without a date ask, and what the year targets of the plan ask beyond all trainings. Those are given the
 * days that `firstDays` says: within their wish, or else in what is left of their year. Eight statements.
 */
export function readUndated(db: Reader, months: readonly Month[], workdays: readonly Workday[]): UndatedRead {
  const partsOf = readParts(db);
  const usualType = statement<{ id: number }>(db, usualTypeSql).get();
  const usualParts = partsOf(usualType?.id ?? 0);
  const wished = statement<UndatedRow>(db, undatedSql).all();
  const beyond = readBeyond(db, months);
  const first = months[0]?.startsOn ?? "";
  const undated = [
    ...wished.map((row) => asUndated(row, first, partsOf(row.typeId))),
    ...beyond.flatMap(({ year, count }) =>
      Array.from({ length: count }, () => unknownTraining(year, first, usualParts)),
    ),
  ];
  const placed = placedParts(undated, firstDays(undated, readUsualDays(db, workdays)), months);
  return {
    demands: { trainer: demandsOf(placed, "trainer"), actor: demandsOf(placed, "actor") },
    wished: wished.length,
    beyond,
    hours: usualParts.find(({ kind }) => kind === "training_day") ?? usualHours,
  };
}

function readParts(db: Reader): (typeId: number) => PartRow[] {
  const parts = statement<PartRow>(db, partsSql).all();
  const byType = new Map<number, PartRow[]>();
  for (const part of parts) byType.set(part.typeId, [...(byType.get(part.typeId) ?? []), part]);
  return (typeId) => byType.get(typeId) ?? [];
}

/** Before today nothing begins any more; a year that is over ends today. */
function yearFrom(year: number, first: LocalDate): { earliestOn: LocalDate; latestOn: LocalDate } {
  const [starts, ends] = [`${year}-01-01`, `${year}-12-31`];
  return { earliestOn: starts < first ? first : starts, latestOn: ends < first ? first : ends };
}

function asUndated(row: UndatedRow, first: LocalDate, parts: readonly AskedPart[]): Undated {
  const { typeId: _type, year, earliestOn, latestOn, ...rest } = row;
  const usual = yearFrom(year, first);
  return { ...rest, earliestOn: earliestOn ?? usual.earliestOn, latestOn: latestOn ?? usual.latestOn, parts };
}

const unknownTraining = (year: number, first: LocalDate, parts: readonly AskedPart[]): Undated => ({
  ...{ trainingId: null, region: null, organisationId: null, preferredOn: null, actorsNeeded: null },
  ...yearFrom(year, first),
  parts,
});

/** Of each year that the months touch how many trainings the target asks beyond those there are, cancelled ones aside. */
function readBeyond(db: Reader, months: readonly Month[]): UndatedRead["beyond"] {
  const programme = findProgramme(db);
  const targets = programme ? listTargets(db, programme.id) : [];
  const counts = statement<{ year: number; count: number }>(db, yearsSql).all();
  const years = [...new Set(months.map(({ startsOn }) => yearOf(startsOn)))];
  return years.flatMap((year) => {
    const target = targets.find((one) => one.kind === "trainings" && one.year === year)?.amount ?? 0;
    const count = target - (counts.find((one) => one.year === year)?.count ?? 0);
    return count > 0 ? [{ year, count }] : [];
  });
}

/** Working days outside the school holidays of a region; without a region every working day. */
function readUsualDays(db: Reader, workdays: readonly Workday[]): UsualDays {
  const all = workdays.map(({ date }) => date);
  const stretch = { from: all[0] ?? "", until: all.at(-1) ?? "" };
  const holidays = statement<SchoolHoliday>(db, holidaysSql).all(stretch);
  const zones = statement<{ region: string; zone: SchoolZone }>(db, zonesSql).all();
  const known = new Map<string, readonly LocalDate[]>();
  return (region) => {
    if (region === null) return all;
    const own = zones.filter((one) => one.region === region).map(({ zone }) => zone);
    const key = own.toSorted().join();
    const days = known.get(key) ?? all.filter((date) => schoolHolidaysOn(date, own, holidays).length === 0);
    known.set(key, days);
    return days;
  };
}
