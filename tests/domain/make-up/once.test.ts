import fc from "fast-check";
import { expect, test } from "vitest";
import * as table from "#db/schema.server";
import { findCaseFile } from "~/domain/certificate/case-file";
import { addDays, requireInstant } from "~/domain/dates";
import { bookMakeUp } from "~/domain/make-up/book";
import { withdrawMakeUp } from "~/domain/make-up/withdraw";
import { Refusal } from "~/domain/refusal";
import { cancelTraining } from "~/domain/training/cancel";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { group } from "./world";

/** Someone who missed both days; three other groups have the same two days in the weeks after it. */
function setUp() {
  const db = freshDatabase();
  const type = factory.makeTrainingType(db);
  factory.makeProgramme(db);
  const own = group(db, type.id, ["2026-02-16", "2026-02-23"], { status: "delivered" });
  const hosts = ["2026-03-09", "2026-03-23", "2026-04-06"].map((day) => group(db, type.id, [day, addDays(day, 3)]));
  const user = factory.makeUser(db, "professional");
  const { id: enrolmentId } = factory.makeEnrolment(db, own.training.id, { personId: user.id });
  for (const { id } of [own.one, own.two]) factory.makeMark(db, id, enrolmentId, "absent");
  return { db, user, own, hosts, enrolmentId, coordinator: factory.makeUser(db, "coordinator") };
}

type World = ReturnType<typeof setUp>;

const day = fc.constantFrom("one" as const, "two" as const);
const act = fc.record({
  what: fc.constantFrom("book", "book", "book", "withdraw", "attend", "attend", "cancel"),
  ...{ missed: day, there: day, host: fc.nat(2) },
  mark: fc.constantFrom("present" as const, "late" as const, "absent" as const),
  /** How many days later the next one is. */
  days: fc.nat(6),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function carryOut({ db, user, coordinator, own, hosts, enrolmentId }: World, one: Act, now: number): void {
  const host = hosts[one.host];
  if (!host) return;
  const missed = { enrolmentId, missedSessionId: own[one.missed].id };
  if (one.what === "book") bookMakeUp({ db, user, now }, { ...missed, sessionId: host[one.there].id });
  else if (one.what === "withdraw") withdrawMakeUp({ db, user, now }, missed);
  else if (one.what === "attend") factory.makeMark(db, host[one.there].id, enrolmentId, one.mark);
  else cancelTraining({ db, user: coordinator, now }, { code: host.training.code, version: 1, reason: "Te weinig" });
}

/** What is refused, or stands already, changes nothing. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal) && !String(error).includes("UNIQUE")) throw error;
  }
}

test("whatever is booked, given back, cancelled and attended: one attendance counts for one session", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 20 }), (acts) => {
      const world = setUp();
      let date = "2026-03-02";
      for (const one of acts) {
        attempt(() => carryOut(world, one, requireInstant(date, "18:00")));
        date = addDays(date, one.days);
      }
      const { db, enrolmentId } = world;
      const judged = findCaseFile(db, enrolmentId, requireInstant("2026-06-01", "09:00"))?.verdict.sessions ?? [];
      const used = judged.flatMap(({ madeUpIn }) => madeUpIn ?? []);
      const marks = db.select().from(table.attendanceMark).all();
      const attended = new Set(marks.flatMap(({ sessionId, mark }) => (mark === "absent" ? [] : sessionId)));
      expect(new Set(used).size).toBe(used.length);
      expect(used.filter((id) => !attended.has(id))).toEqual([]);
      expect(judged.filter(({ minutes, madeUpIn }) => minutes > 0 && madeUpIn === null)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
