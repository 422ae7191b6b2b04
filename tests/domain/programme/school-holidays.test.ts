import { expect, test } from "vitest";
import type { SchoolZone } from "#db/lists";
import { type SchoolHoliday, schoolHolidaysOn } from "~/domain/programme/school-holidays";

const autumn = { name: "Herfstvakantie", firmness: "advice" } as const;
const holidays: SchoolHoliday[] = [
  { ...autumn, zone: "noord", startsOn: "2026-10-10", endsOn: "2026-10-18" },
  { ...autumn, zone: "midden", startsOn: "2026-10-17", endsOn: "2026-10-25" },
  { name: "Plaatselijke vakantie", firmness: "fixed", zone: "midden", startsOn: "2026-10-17", endsOn: "2026-10-17" },
];

test.each<[string, SchoolZone[], string[]]>([
  ["2026-10-09", ["noord"], []],
  ["2026-10-10", ["noord"], ["noord advice"]],
  ["2026-10-18", ["noord"], ["noord advice"]],
  ["2026-10-19", ["noord"], []],
  ["2026-10-12", ["midden", "zuid"], []],
  ["2026-10-17", ["noord", "midden"], ["midden fixed", "noord advice", "midden advice"]],
  ["2026-10-17", [], []],
])("%s in %j: %j", (date, zones, expected) => {
  expect(schoolHolidaysOn(date, zones, holidays).map(({ zone, firmness }) => `${zone} ${firmness}`)).toEqual(expected);
});
