import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { coachingBooking, coachingRequest, coachingSession, coachRole, journal } from "#db/schema.server";
import { listRequests, readAgenda, readCaseload } from "~/domain/coaching/agenda";
import { agreeAction } from "~/domain/coaching/agree-action";
import { askForCoaching } from "~/domain/coaching/ask";
import { bookCoaching } from "~/domain/coaching/book";
import { finishAction } from "~/domain/coaching/finish-action";
import { listOwnCoaching } from "~/domain/coaching/own";
import { recordSession } from "~/domain/coaching/record-session";
import { readActions } from "~/domain/coaching/rows";
import { withdrawAction } from "~/domain/coaching/withdraw-action";
import { now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { afterTalk, type CoachingWorld, listActions, listSessions, makeCoachingWorld, offerOne } from "./world";

/** The columns in which a person can write what they like. */
const freeTexts = (table: Parameters<typeof getTableColumns>[0]): string[] =>
  Object.entries(getTableColumns(table))
    .filter(([, column]) => column.dataType === "string" && !column.enumValues?.length)
    .map(([name]) => name);

test("nothing of what was said has a place: the schema has no free text but where it is", () => {
  const dates = ["date", "startsAt", "endsAt"];
  expect(freeTexts(coachingSession).filter((name) => !dates.includes(name))).toEqual(["place"]);
  expect(freeTexts(coachingBooking)).toEqual([]);
  expect(freeTexts(coachingRequest)).toEqual([]);
  expect(freeTexts(coachRole)).toEqual(["startsOn", "endsOn"]);
});

const canary = "Bel de JIM van het gezin";

function withAction(): CoachingWorld & { bookingId: number; actionId: number } {
  const world = makeCoachingWorld();
  const bookingId = bookCoaching(world.as("sanne"), { sessionId: offerOne(world) });
  const actionId = agreeAction(world.as("coach"), { bookingId, text: canary });
  return { ...world, bookingId, actionId };
}

test("what was agreed is read by the two of them alone", () => {
  const { db, people, bookingId } = withAction();
  for (const [name, user] of Object.entries(people)) {
    const read = JSON.stringify([
      [...readActions(db, user.id, [bookingId]).values()],
      listOwnCoaching(db, user, now),
      readAgenda(db, user, now),
    ]);
    expect([name, read.includes(canary)]).toEqual([name, name === "coach" || name === "sanne"]);
  }
});

test("nobody else agrees, finishes or takes back, and the journal does not hold it", () => {
  const world = withAction();
  const { bookingId, actionId, db } = world;
  for (const who of ["bram", "otherCoach", "coordinator", "administrator", "programmeManager"] as const) {
    const ctx = world.as(who);
    for (const act of [
      () => agreeAction(ctx, { bookingId, text: "Iets" }),
      () => finishAction(ctx, { actionId }),
      () => withdrawAction(ctx, { actionId }),
    ]) {
      expect(refusalOf(act).kind).toBe("not_found");
    }
  }
  expect(JSON.stringify(db.select().from(journal).all())).not.toContain(canary);
});

test("the one who is coached finishes it, and only once; what is withdrawn is gone for both", () => {
  const world = withAction();
  const { db, people, bookingId, actionId } = world;
  finishAction(world.as("sanne"), { actionId });
  expect(refusalOf(() => withdrawAction(world.as("coach"), { actionId })).codes).toEqual(["coaching_action_closed"]);
  const other = agreeAction(world.as("sanne"), { bookingId, text: "Nog iets" });
  withdrawAction(world.as("coach"), { actionId: other });
  expect(readActions(db, people.sanne.id, [bookingId]).get(bookingId)).toMatchObject([{ text: canary, doneAt: now }]);
  expect(listActions(world)).toHaveLength(2);
});

test("after it the coach records minutes, theme and who came; it counts in the caseload", () => {
  const world = makeCoachingWorld();
  const sessionId = offerOne(world, { form: "group", places: 3 });
  const came = bookCoaching(world.as("sanne"), { sessionId });
  bookCoaching(world.as("bram"), { sessionId });
  const record = { sessionId, version: 1, minutes: 55, theme: "safety" as const, came: [came] };
  expect(refusalOf(() => recordSession(world.as("coach"), record)).codes).toEqual(["coaching_not_begun"]);
  expect(refusalOf(() => recordSession(world.as("otherCoach", afterTalk), record)).kind).toBe("not_found");
  const strangers = { ...record, came: [came, 99] };
  expect(refusalOf(() => recordSession(world.as("coach", afterTalk), strangers)).codes).toEqual(["not_in_list"]);
  expect(readAgenda(world.db, world.people.coach, afterTalk).open).toHaveLength(1);
  recordSession(world.as("coach", afterTalk), record);
  expect(listSessions(world)).toMatchObject([{ minutes: 55, theme: "safety", version: 2 }]);
  expect(readCaseload(world.db, world.people.coach, afterTalk)).toEqual({
    people: 1,
    sessions: 1,
    minutes: 55,
    coming: 0,
  });
  expect(refusalOf(() => recordSession(world.as("coach", afterTalk), record)).kind).toBe("stale");
  const { open, past } = readAgenda(world.db, world.people.coach, afterTalk);
  expect([open.length, past[0]?.people.map(({ isPresent }) => isPresent)]).toEqual([0, [true, false]]);
});

test("a session that nobody booked has nothing to record", () => {
  const world = makeCoachingWorld();
  const record = { sessionId: offerOne(world), version: 1, minutes: 55, theme: "other" as const, came: [] };
  expect(refusalOf(() => recordSession(world.as("coach", afterTalk), record)).codes).toEqual(["coaching_no_bookings"]);
});

test("who asks is named to who coaches today, and not to who did before", () => {
  const world = makeCoachingWorld();
  const { db, people } = world;
  askForCoaching(world.as("sanne"), { personId: people.sanne.id, theme: "safety" });
  expect(listRequests(db, people.coach, now)).toMatchObject([{ name: people.sanne.name }]);
  db.update(coachRole).set({ startsOn: "2025-01-01", endsOn: "2025-12-31" }).run();
  for (const user of [people.coach, people.bram]) expect(listRequests(db, user, now)).toEqual([]);
});
