import { and, eq, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as table from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { divideTraining } from "~/domain/intervision/divide";
import { endGroup } from "~/domain/intervision/end-group";
import { placeInGroup } from "~/domain/intervision/place";
import { Refusal } from "~/domain/refusal";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { days, makeCourse, meetingsOf, oneOfEach, ownIntervisions } from "./world";

const anyStep = fc.oneof(
  { weight: 2, arbitrary: fc.record({ as: fc.constant("divide" as const), groups: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 6, arbitrary: fc.record({ as: fc.constant("place" as const), who: fc.nat(20), group: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ as: fc.constant("end" as const), group: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ as: fc.constant("empty" as const), group: fc.nat(4), into: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.constant({ as: "wait" as const }) },
  { weight: 1, arbitrary: fc.record({ as: fc.constant("hold" as const), group: fc.nat(4) }) },
);

type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

/** Two trainings of the same type with nine participants, and what may happen to them. */
function world() {
  const db = freshDatabase();
  factory.makeProgramme(db);
  const home = makeCourse(db, 5);
  const mate = makeCourse(db, 4, { trainingTypeId: home.training.trainingTypeId });
  const everybody = [...home.enrolments, ...mate.enrolments];
  const user = factory.makeUser(db, "coordinator");
  let now = factory.now;
  let waited = 0;
  const groups = () => db.select().from(table.intervisionGroup).all();
  const groupAt = (index: number) => groups()[index % Math.max(1, groups().length)];
  const place = (enrolmentId: number, groupId: number) =>
    placeInGroup({ db, user, now }, { enrolmentId, groupId, waiverReason: "Beproefd" });
  const membersOf = (groupId: number) =>
    db
      .select()
      .from(table.intervisionMember)
      .where(and(eq(table.intervisionMember.groupId, groupId), isNull(table.intervisionMember.leftAt)))
      .all();

  function end(index: number): void {
    const group = groupAt(index);
    endGroup({ db, user, now }, { groupId: group?.id ?? 0, version: group?.version ?? 1 });
  }

  function carryOut(step: Step): void {
    if (step.as === "wait") now = requireInstant(days[Math.min(waited++, 2)] ?? "", "14:00");
    else if (step.as === "divide") {
      const places = everybody.map(({ id }, index) => ({ enrolmentId: id, group: (index % step.groups) + 1 }));
      const together = [mate.training.code];
      divideTraining({ db, user, now }, { trainingId: home.training.id, places, together, waiverReason: "Beproefd" });
    } else if (step.as === "place") {
      place(everybody[step.who % everybody.length]?.id ?? 0, groupAt(step.group)?.id ?? 0);
    } else if (step.as === "empty") {
      const from = groupAt(step.group)?.id ?? 0;
      for (const { enrolmentId } of membersOf(from)) place(enrolmentId, groupAt(step.into)?.id ?? 0);
      end(step.group);
    } else if (step.as === "end") end(step.group);
    else holdEarly(groupAt(step.group)?.id ?? 0);
  }

  /** A group that is ahead of the others: its next meeting was yesterday. */
  function holdEarly(groupId: number): void {
    const next = meetingsOf(db, groupId).find(({ startInstant }) => startInstant > now);
    if (!next) return;
    const held = { startInstant: now - 7_200_000, endInstant: now - 3_600_000 };
    db.update(table.session).set(held).where(eq(table.session.id, next.id)).run();
  }

  return { db, everybody, carryOut };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test("whatever is divided, placed, held and ended, everybody has one session of their own for every intervision", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 3, maxLength: 14 }), (steps) => {
      const { db, everybody, carryOut } = world();
      for (const step of [{ as: "divide", groups: 3 } as const, ...steps]) {
        attempt(() => carryOut(step));
        for (const { id } of everybody) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
      }
    }),
    { numRuns: 10 },
  );
});
