import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { findCaseFile, listCaseFilesOf } from "~/domain/certificate/case-file";
import { issueCertificate } from "~/domain/certificate/issue";
import { requireInstant } from "~/domain/dates";
import { bookMakeUp } from "~/domain/make-up/book";
import { listOffers } from "~/domain/make-up/queries";
import { withdrawMakeUp } from "~/domain/make-up/withdraw";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { group, missedWorld } from "./world";

const { now } = factory;

function setUp() {
  const db = freshDatabase();
  const world = missedWorld(db);
  const ctx = { db, user: world.participant, now };
  const codeOf = (input: Partial<typeof world.wanted> = {}, at = now) =>
    refusalOf(() => bookMakeUp({ ...ctx, now: at }, { ...world.wanted, ...input })).codes;
  const seats = () => db.select().from(table.makeUpSeat).all();
  return { db, ctx, codeOf, seats, ...world };
}

describe("booking a place to make something up", () => {
  test("is theirs to do, tells them and leaves the verdict waiting for it", () => {
    const { db, ctx, wanted, seats, other, enrolment } = setUp();
    bookMakeUp(ctx, wanted);
    expect(seats()).toMatchObject([{ ...wanted, end: null, bookedById: ctx.user.id }]);
    const [mail] = db.select().from(table.message).all();
    expect(mail).toMatchObject({ kind: "make_up_booked", personId: ctx.user.id, trainingId: other.training.id });
    expect(mail?.params).toMatchObject({ missed: "Trainingsdag 2", date: "2026-03-16", hours: "09:30–16:30" });
    const verdict = findCaseFile(db, enrolment.id, now)?.verdict;
    expect([verdict?.state, verdict?.reasons.map(({ code }) => code)]).toEqual(["not_yet", ["session_to_make_up"]]);
  });

  test("is the coordinator's to do for them, and nobody else's", () => {
    const { db, ctx, wanted, coordinator, seats } = setUp();
    for (const user of [factory.makeUser(db, "professional"), factory.makeUser(db, "trainer")])
      expect(refusalOf(() => bookMakeUp({ ...ctx, user }, wanted)).kind).toBe("not_found");
    const elsewhere = factory.makeUser(db, "coordinator", factory.makeOrganisation(db).id);
    expect(refusalOf(() => bookMakeUp({ ...ctx, user: elsewhere }, wanted)).kind).toBe("not_found");
    bookMakeUp({ ...ctx, user: coordinator }, wanted);
    expect(seats()).toHaveLength(1);
  });

  test("refuses what was attended, what is booked already and the same attendance twice", () => {
    const { db, ctx, codeOf, wanted, own, enrolment, other, type } = setUp();
    expect(codeOf({ missedSessionId: own.one.id, sessionId: other.one.id })).toEqual(["make_up_not_missed"]);
    bookMakeUp(ctx, wanted);
    const third = group(db, type.id, ["2026-03-23", "2026-03-30"]);
    expect(codeOf({ sessionId: third.two.id })).toEqual(["make_up_booked_already"]);
    db.update(table.attendanceMark).set({ mark: "absent" }).where(eq(table.attendanceMark.sessionId, own.one.id)).run();
    expect(enrolment.id).toBe(wanted.enrolmentId);
    expect(codeOf({ missedSessionId: own.one.id })).toEqual(["make_up_other_part"]);
  });

  test("refuses an hour at which they are coached", () => {
    const { db, ctx, codeOf, enrolment, wanted, seats } = setUp();
    const hours = { date: "2026-03-16", startsAt: "16:00", endsAt: "17:00" };
    const instants = {
      startInstant: requireInstant(hours.date, "16:00"),
      endInstant: requireInstant(hours.date, "17:00"),
    };
    const talk = { coachId: factory.makePerson(db).id, form: "online" as const, ...hours, ...instants, offeredAt: now };
    const session = db.insert(table.coachingSession).values(talk).returning().get();
    const place = { coachingSessionId: session.id, personId: enrolment.personId, bookedAt: now };
    db.insert(table.coachingBooking).values(place).run();
    expect(codeOf()).toEqual(["make_up_busy"]);
    db.update(table.coachingBooking).set({ endedAt: now, end: "cancelled_by_coach" }).run();
    bookMakeUp(ctx, wanted);
    expect(seats()).toHaveLength(1);
  });

  test("refuses another part, an own session, a training that does not go on, and one that has begun", () => {
    const { db, codeOf, own, other, type } = setUp();
    expect(codeOf({ sessionId: other.one.id })).toEqual(["make_up_other_part"]);
    expect(codeOf({ sessionId: own.one.id })).toEqual(["make_up_other_part"]);
    const planned = group(db, type.id, ["2026-04-13", "2026-04-20"], { status: "planned" });
    expect(codeOf({ sessionId: planned.two.id })).toEqual(["make_up_not_on"]);
    expect(codeOf({}, requireInstant("2026-03-16", "09:30"))).toEqual(["make_up_begun"]);
    const otherType = group(db, factory.makeTrainingType(db).id, ["2026-04-13", "2026-04-20"]);
    expect(codeOf({ sessionId: otherType.two.id })).toEqual(["make_up_other_part"]);
  });

  test("refuses after the last day, and a session after it", () => {
    const { db, codeOf, type } = setUp();
    const late = group(db, type.id, ["2026-08-15", "2026-08-23"]);
    expect(codeOf({ sessionId: late.two.id })).toEqual(["make_up_after"]);
    expect(codeOf({ sessionId: late.two.id }, requireInstant("2026-08-23", "08:00"))).toEqual(["make_up_over"]);
  });

  test("refuses a full group, by its maximum and by its room, guests counted", () => {
    const { db, codeOf, other, wanted, ctx, own } = setUp();
    const room = factory.makeLocation(db, { capacity: 1 });
    db.update(table.session).set({ locationId: room.id }).where(eq(table.session.id, other.two.id)).run();
    const guest = factory.makeEnrolment(db, own.training.id);
    const seat = { enrolmentId: guest.id, missedSessionId: own.two.id, sessionId: other.two.id, bookedAt: now };
    db.insert(table.makeUpSeat).values(seat).run();
    expect(codeOf()).toEqual(["make_up_full"]);
    db.update(table.location).set({ capacity: 2 }).run();
    for (let count = 0; count < 14; count += 1) factory.makeEnrolment(db, other.training.id);
    db.update(table.location).set({ capacity: 40 }).run();
    expect(codeOf()).toEqual(["make_up_full"]);
    db.update(table.makeUpSeat).set({ endedAt: now, end: "withdrawn" }).run();
    expect(bookMakeUp(ctx, wanted).on).toBe("2026-03-16");
  });

  test("refuses an hour at which they are elsewhere, and a session in which they are already", () => {
    const { db, codeOf, participant, other, type } = setUp();
    const busy = factory.makeTraining(db);
    factory.makeSession(db, busy.id, { date: "2026-03-16", startsAt: "13:00", endsAt: "17:00" });
    const clash = factory.makeEnrolment(db, busy.id, { personId: participant.id });
    expect(codeOf()).toEqual(["make_up_busy"]);
    db.update(table.enrolment).set({ endedAt: now, end: "withdrawn" }).where(eq(table.enrolment.id, clash.id)).run();
    factory.makeEnrolment(db, other.training.id, { personId: participant.id, placedAt: null });
    expect(codeOf()).toEqual(["make_up_in_it_already"]);
    expect(group(db, type.id, ["2026-05-04", "2026-05-11"]).two.position).toBe(2);
  });

  test("refuses bad input and what is not there", () => {
    const { ctx, wanted } = setUp();
    for (const bad of [{ sessionId: 0 }, { sessionId: 1.5 }, { missedSessionId: -1 }])
      expect(refusalOf(() => bookMakeUp(ctx, { ...wanted, ...bad })).kind).toBe("invalid");
    expect(refusalOf(() => bookMakeUp(ctx, { ...wanted, sessionId: 99_999 })).kind).toBe("not_found");
    expect(refusalOf(() => bookMakeUp(ctx, { ...wanted, enrolmentId: 99_999 })).kind).toBe("not_found");
  });
});

describe("a place to make something up", () => {
  test("is given back until it begins, and free for another then", () => {
    const { db, ctx, wanted, seats } = setUp();
    bookMakeUp(ctx, wanted);
    const begun = { ...ctx, now: requireInstant("2026-03-16", "09:30") };
    expect(refusalOf(() => withdrawMakeUp(begun, wanted)).codes).toEqual(["make_up_begun"]);
    withdrawMakeUp(ctx, wanted);
    expect(seats()).toMatchObject([{ end: "withdrawn", endedById: ctx.user.id }]);
    expect(db.select().from(table.message).all()).toMatchObject([{ kind: "make_up_booked", cancelledAt: now }]);
    expect(refusalOf(() => withdrawMakeUp(ctx, wanted)).kind).toBe("not_found");
    bookMakeUp(ctx, wanted);
    expect(seats()).toHaveLength(2);
  });

  test("of another is not there", () => {
    const { db, ctx, wanted } = setUp();
    bookMakeUp(ctx, wanted);
    const user = factory.makeUser(db, "professional");
    expect(refusalOf(() => withdrawMakeUp({ ...ctx, user }, wanted)).kind).toBe("not_found");
  });

  test("that was missed too is followed by another one; what was made up there earns the certificate", () => {
    const { db, ctx, wanted, other, type, enrolment, coordinator, seats } = setUp();
    bookMakeUp(ctx, wanted);
    factory.makeMark(db, other.two.id, enrolment.id, "absent");
    const third = group(db, type.id, ["2026-04-06", "2026-04-13"]);
    const after = { ...ctx, now: requireInstant("2026-03-17", "10:00") };
    bookMakeUp(after, { ...wanted, sessionId: third.two.id });
    expect(seats().map(({ missedSessionId, end }) => [missedSessionId, end])).toEqual([
      [wanted.missedSessionId, null],
      [other.two.id, null],
    ]);
    factory.makeMark(db, third.two.id, enrolment.id, "present");
    const done = requireInstant("2026-04-14", "10:00");
    expect(findCaseFile(db, enrolment.id, done)?.verdict.state).toBe("qualifies");
    issueCertificate({ db, user: coordinator, now: done }, { enrolmentId: enrolment.id });
    const [issued] = db.select().from(table.certificate).all();
    expect(JSON.stringify(issued?.facts)).toContain("2026-04-13");
    const again = refusalOf(() => bookMakeUp({ ...ctx, now: done }, wanted));
    expect(again.codes).toEqual(["certificate_stands"]);
  });
});

test("the places are found with as many statements for three missed sessions as for one", () => {
  const { db, participant } = setUp();
  const files = listCaseFilesOf(db, participant.id, now);
  const [offer] = listOffers(db, files, now).values();
  expect(offer?.open.map(({ date }) => date)).toEqual(["2026-03-16"]);
  expect(offer?.repair.until).toBe("2026-08-22");
  expect(listOffers(db, [], now).size).toBe(0);
});
