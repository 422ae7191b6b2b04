import { expect, test } from "vitest";
import { availabilityException, journal } from "#db/schema.server";
import { addException } from "~/domain/availability/add-exception";
import { readAvailability } from "~/domain/availability/queries";
import { removeException } from "~/domain/availability/remove-exception";
import { refusalOf } from "../refusal-of";
import { makeStaffWorld } from "./world";

const days = (startsOn: string, endsOn: string | null, kind: "exam" | "free" = "exam") => ({
  startsOn,
  endsOn,
  kind,
});

test("one day or more, away for a reason or free", () => {
  const { db, people, as } = makeStaffWorld();
  const personId = people.actor.id;
  addException(as("actor"), { personId, ...days("2026-03-09", "2026-03-20") });
  addException(as("actor"), { personId, ...days("2026-03-10", null, "free") });
  expect(readAvailability(db, [personId]).get(personId)?.exceptions).toEqual([
    { startsOn: "2026-03-09", endsOn: "2026-03-20", isAvailable: false, reason: "exam" },
    { startsOn: "2026-03-10", endsOn: "2026-03-10", isAvailable: true, reason: null },
  ]);
});

test("the journal tells that there is one, not why", () => {
  const { db, people, as } = makeStaffWorld();
  addException(as("actor"), { personId: people.actor.id, ...days("2026-03-09", "2026-03-20") });
  expect(
    db
      .select()
      .from(journal)
      .all()
      .map(({ verb, detail }) => [verb, detail]),
  ).toEqual([
    [
      "availability.edit",
      JSON.stringify({ exceptionId: 1, startsOn: "2026-03-09", endsOn: "2026-03-20", isAvailable: false }),
    ],
  ]);
});

test.each([
  ["before today", "2026-02-27", "2026-03-01", "exception_over"],
  ["the wrong way round", "2026-03-09", "2026-03-08", "end_before_start"],
  ["longer than a year", "2026-03-09", "2027-03-10", "exception_too_long"],
])("%s is refused", (_what, startsOn, endsOn, code) => {
  const { people, as } = makeStaffWorld();
  const add = () => addException(as("trainer"), { personId: people.trainer.id, ...days(startsOn, endsOn) });
  expect(refusalOf(add).codes).toEqual([code]);
});

test("until today, and a leap year long, are fine", () => {
  const { db, people, as } = makeStaffWorld();
  const personId = people.trainer.id;
  addException(as("trainer"), { personId, ...days("2026-02-20", "2026-03-02") });
  addException(as("trainer"), { personId, ...days("2027-03-01", "2028-02-29") });
  expect(db.select().from(availabilityException).all()).toHaveLength(2);
});

test.each([
  ["that is to come goes away", "2026-03-02", "2026-03-06", null],
  ["that has begun ends yesterday", "2026-02-20", "2026-03-06", "2026-03-01"],
])("one %s", (_what, startsOn, endsOn, kept) => {
  const { db, people, as } = makeStaffWorld();
  const exceptionId = addException(as("trainer"), { personId: people.trainer.id, ...days(startsOn, endsOn) });
  removeException(as("coordinator"), { exceptionId });
  const rows = db.select().from(availabilityException).all();
  expect(rows.map((row) => row.endsOn)).toEqual(kept ? [kept] : []);
  if (kept) expect(refusalOf(() => removeException(as("trainer"), { exceptionId })).codes).toEqual(["exception_over"]);
});

test("another's is not there", () => {
  const { people, as } = makeStaffWorld();
  const exceptionId = addException(as("actor"), { personId: people.actor.id, ...days("2026-03-09", null) });
  for (const user of ["trainer", "elsewhere", "administrator"] as const) {
    expect(refusalOf(() => removeException(as(user), { exceptionId })).kind).toBe("not_found");
  }
});
