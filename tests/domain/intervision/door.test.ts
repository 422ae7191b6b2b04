import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as table from "#db/schema.server";
import { addWalkIn } from "~/domain/attendance/add-walk-in";
import { requireInstant } from "~/domain/dates";
import { placeInGroup } from "~/domain/intervision/place";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { dividedWorld, makeCourse, meetingsOf } from "./world";

/** The door of the first meeting of group B, a week after that of A. */
function atTheDoor() {
  const world = dividedWorld(freshDatabase());
  const { db, ctx, enrolments, groups } = world;
  const later = {
    startInstant: requireInstant("2026-03-23", "13:00"),
    endInstant: requireInstant("2026-03-23", "15:30"),
  };
  db.update(table.session)
    .set({ date: "2026-03-23", ...later })
    .where(and(eq(table.session.groupId, groups[1]?.id ?? 0), eq(table.session.position, 3)))
    .run();
  const [a, b] = groups.map(({ id }) => ({ id, first: meetingsOf(db, id)[0] }));
  const now = (b?.first?.startInstant ?? 0) + 60_000;
  const turnUp = (personId: number) => {
    const row = db.select().from(table.person).where(eq(table.person.id, personId)).get();
    const { givenName = "", infix, familyName = "", email = "" } = row ?? {};
    const name = [givenName, infix, familyName].filter(Boolean).join(" ");
    return addWalkIn({ ...ctx, now }, { sessionId: b?.first?.id ?? 0, name, email });
  };
  const count = () => db.select().from(table.enrolment).all().length;
  return { ...world, a, b, turnUp, count, inA: enrolments[0], inB: enrolments[2] };
}

test("who is in the group already keeps their place, also when it is that of another training", () => {
  const { db, ctx, b, training, turnUp, count, inB } = atTheDoor();
  const other = makeCourse(db, 1, { trainingTypeId: training.trainingTypeId });
  const [drawnIn] = other.enrolments;
  placeInGroup(ctx, { enrolmentId: drawnIn?.id ?? 0, groupId: b?.id ?? 0, waiverReason: null });
  const before = count();
  for (const one of [inB, drawnIn]) {
    expect(turnUp(one?.personId ?? 0)).toEqual({ enrolmentId: one?.id, personId: one?.personId, isChanged: false });
  }
  expect(count()).toBe(before);
});

test("who missed the part with another group of the training makes it up here", () => {
  const { db, a, b, turnUp, inA } = atTheDoor();
  factory.makeMark(db, a?.first?.id ?? 0, inA?.id ?? 0, "absent");
  expect(turnUp(inA?.personId ?? 0)).toMatchObject({ enrolmentId: inA?.id, isChanged: true });
  expect(db.select().from(table.makeUpSeat).all()).toMatchObject([
    { enrolmentId: inA?.id, missedSessionId: a?.first?.id, sessionId: b?.first?.id },
  ]);
});

test("who is in another group, waits or is unknown is not put on the register of this one", () => {
  const { db, a, training, turnUp, count, inA } = atTheDoor();
  factory.makeMark(db, a?.first?.id ?? 0, inA?.id ?? 0, "present");
  const waiting = factory.makeEnrolment(db, training.id, { placedAt: null });
  const before = count();
  for (const personId of [inA?.personId ?? 0, waiting.personId, factory.makePerson(db).id]) {
    expect(refusalOf(() => turnUp(personId))).toMatchObject({ kind: "conflict", codes: ["intervision_not_in_group"] });
  }
  expect(count()).toBe(before);
});
