import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { enrolment, intervisionGroup, intervisionMember, session } from "#db/schema.server";
import { findCaseFile } from "~/domain/certificate/case-file";
import { afterwards, makeAttendedTraining } from "../../certificates";
import { makeEnrolment, makeMark } from "../../factories";

/** The last session is met in a group, of which the first participant is a member. */
function divided() {
  const { db, training, sessions, enrolment: member } = makeAttendedTraining();
  const last = sessions.at(-1) ?? expect.fail("no session");
  const group = { trainingId: training.id, name: "A", createdAt: 0 };
  const { id } = db.insert(intervisionGroup).values(group).returning().get();
  db.update(session).set({ groupId: id, kind: "intervision" }).where(eq(session.id, last.id)).run();
  const membership = { groupId: id, enrolmentId: member.id, fromPosition: last.position, joinedAt: 0 };
  db.insert(intervisionMember).values(membership).run();
  return { db, training, sessions, member };
}

test("a meeting of one's own group counts as any session", () => {
  const { db, member } = divided();
  expect(findCaseFile(db, member.id, afterwards)?.verdict.state).toBe("qualifies");
});

test("who is in no group where the others are never qualifies, whatever was attended", () => {
  const { db, training, sessions } = divided();
  const late = makeEnrolment(db, training.id);
  for (const { id } of sessions) makeMark(db, id, late.id);
  const { verdict } = findCaseFile(db, late.id, afterwards) ?? expect.fail("no case file");
  expect(verdict).toMatchObject({ state: "not_yet", reasons: [{ code: "intervision_group_wanted" }] });
  db.update(enrolment).set({ endedAt: 1, end: "withdrawn" }).where(eq(enrolment.id, late.id)).run();
  expect(findCaseFile(db, late.id, afterwards)?.verdict.reasons).toEqual([{ code: "enrolment_withdrawn" }]);
});
