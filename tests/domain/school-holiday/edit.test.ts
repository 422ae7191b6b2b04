import { expect, test } from "vitest";
import { schoolHoliday } from "#db/schema.server";
import { editSchoolHoliday } from "~/domain/school-holiday/edit";
import { removeSchoolHoliday } from "~/domain/school-holiday/remove";
import { freshDatabase } from "../../database";
import { makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";

const spring = { holidayId: null, name: "Voorjaarsvakantie", zone: "noord", firmness: "advice" } as const;
const days = { startsOn: "2026-02-21", endsOn: "2026-03-01" };

function world() {
  const db = freshDatabase();
  return { db, ctx: { db, user: makeUser(db, "administrator"), now } };
}

test.each([
  ["2026-03-08", 16, "Voorjaarsvakantie", true],
  ["2026-03-09", 17, "Voorjaarsvakantie", false],
  ["2026-04-03", 42, "Zomervakantie", true],
])("ending on %s it lasts %i days", (endsOn, _days, name, allowed) => {
  const { db, ctx } = world();
  const edit = () => editSchoolHoliday(ctx, { ...spring, name, startsOn: "2026-02-21", endsOn });
  if (allowed) edit();
  else expect(refusalOf(edit).codes).toEqual(["holiday_too_long"]);
  expect(db.select().from(schoolHoliday).all()).toHaveLength(allowed ? 1 : 0);
});

test("overlaps with none of its zone but itself", () => {
  const { db, ctx } = world();
  const holidayId = editSchoolHoliday(ctx, { ...spring, ...days });
  expect(refusalOf(() => editSchoolHoliday(ctx, { ...spring, ...days })).codes).toEqual(["holiday_known"]);
  editSchoolHoliday(ctx, { ...spring, ...days, zone: "zuid" });
  editSchoolHoliday(ctx, { ...spring, ...days, holidayId, firmness: "fixed" });
  removeSchoolHoliday(ctx, { holidayId });
  expect(db.select().from(schoolHoliday).all()).toMatchObject([{ zone: "zuid" }]);
});

test("is the administrator's alone, and ends after it starts", () => {
  const { db, ctx } = world();
  const coordinator = { ...ctx, user: makeUser(db, "coordinator") };
  expect(refusalOf(() => editSchoolHoliday(coordinator, { ...spring, ...days })).kind).toBe("not_found");
  const reversed = { startsOn: days.endsOn, endsOn: days.startsOn };
  expect(refusalOf(() => editSchoolHoliday(ctx, { ...spring, ...reversed })).codes).toEqual(["end_before_start"]);
});
