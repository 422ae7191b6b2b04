import { describe, expect, test } from "vitest";
import { journal, staffLimit } from "#db/schema.server";
import { requireAvailability } from "~/domain/availability/page";
import { saveLimits } from "~/domain/availability/save-limits";
import { now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { makeStaffWorld } from "./world";

const wanted = { perWeek: 2, perMonth: 5, perQuarter: null, version: 0 };

describe("one's own limits", () => {
  test("stand until they are said anew, and an empty one is no limit", () => {
    const { db, people, as } = makeStaffWorld();
    const personId = people.trainer.id;
    const read = () => requireAvailability(db, people.trainer, personId, now).limits;
    expect(read()).toEqual({ perWeek: null, perMonth: null, perQuarter: null, version: 0 });
    expect(saveLimits(as("trainer"), { personId, ...wanted })).toBe(true);
    expect(read()).toEqual({ ...wanted, version: 1 });
    expect(saveLimits(as("trainer"), { personId, version: 1 })).toBe(false);
    expect(read()).toEqual({ perWeek: null, perMonth: null, perQuarter: null, version: 2 });
  });

  test("the second of two at the same time sees what the first said", () => {
    const { people, as } = makeStaffWorld();
    const personId = people.trainer.id;
    saveLimits(as("trainer"), { personId, ...wanted });
    const refusal = refusalOf(() => saveLimits(as("coordinator"), { personId, ...wanted, perWeek: 1 }));
    expect(refusal).toMatchObject({ kind: "stale" });
  });

  test.each([
    ["fewer than none", { perWeek: -1 }],
    ["half a session", { perMonth: 1.5 }],
    ["more than there are days and nights", { perWeek: 15 }],
    ["a quarter of 187", { perQuarter: 187 }],
  ])("%s is refused", (_name, change) => {
    const { db, people, as } = makeStaffWorld();
    const input = { personId: people.trainer.id, ...wanted, ...change };
    expect(refusalOf(() => saveLimits(as("trainer"), input))).toMatchObject({ kind: "invalid" });
    expect(db.select().from(staffLimit).all()).toEqual([]);
  });

  test("an actor's are the coordination's alone, and the journal does not tell them", () => {
    const { db, people, as } = makeStaffWorld();
    const personId = people.actor.id;
    for (const user of ["trainer", "elsewhere", "administrator"] as const) {
      expect(refusalOf(() => saveLimits(as(user), { personId, ...wanted })).kind).toMatch(/forbidden|not_found/);
    }
    saveLimits(as("coordinator"), { personId, ...wanted });
    expect(db.select().from(journal).all().at(-1)?.detail).toBe('{"limited":true}');
  });
});
