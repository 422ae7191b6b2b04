import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { careTalk } from "#db/schema.server";
import { recordTalk } from "~/domain/actor/record-talk";
import { requireInstant } from "~/domain/dates";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeBooking, makeOrganisation, makeSession, makeTraining, makeUser } from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let actor: User;
let coordinator: User;
beforeEach(() => {
  db = freshDatabase();
  const own = makeOrganisation(db).id;
  actor = makeUser(db, "actor", own);
  coordinator = makeUser(db, "coordinator", own);
});

/** A session on 2 March 2026, 9:30 to 16:30. */
const book = (as: "actor" | "trainer" = "actor", row: Parameters<typeof makeBooking>[4] = {}) =>
  makeBooking(db, makeSession(db, makeTraining(db).id, { date: "2026-03-02" }).id, actor.id, as, row).id;

const evening = requireInstant("2026-03-02", "20:00");
const later = requireInstant("2026-03-05", "20:00");

const talk = (bookingId: number, kind: "pre_talk" | "aftercare", heldOn: string, now = later, user = coordinator) =>
  recordTalk({ db, user, now }, { bookingId, kind, heldOn });

describe("a talk", () => {
  test.each([
    ["beforehand", "pre_talk", "2026-02-20", later],
    ["beforehand, on the day itself", "pre_talk", "2026-03-02", later],
    ["afterwards, on the day itself", "aftercare", "2026-03-02", evening],
    ["afterwards", "aftercare", "2026-03-05", later],
  ] as const)("%s is noted with who held it", (_name, kind, heldOn, now) => {
    const bookingId = book();
    talk(bookingId, kind, heldOn, now);
    expect(db.select().from(careTalk).all()).toEqual([
      { id: 1, bookingId, kind, heldOn, heldById: coordinator.id, recordedAt: now },
    ]);
  });

  test.each([
    ["to come", "aftercare", "2026-03-06", later, "date_to_come"],
    ["beforehand that was afterwards", "pre_talk", "2026-03-03", later, "talk_after_session"],
    ["of aftercare before the day", "aftercare", "2026-03-01", later, "talk_before_session"],
    [
      "of aftercare while the session runs",
      "aftercare",
      "2026-03-02",
      requireInstant("2026-03-02", "16:29"),
      "talk_before_session",
    ],
    ["on no day", "aftercare", "2026-02-30", later, "not_a_date"],
  ] as const)("%s is refused", (_name, kind, heldOn, now, code) => {
    expect(refusalOf(() => talk(book(), kind, heldOn, now))).toEqual({
      kind: "invalid",
      codes: [],
      fields: { heldOn: [code] },
    });
  });

  test("is noted once for each kind", () => {
    const bookingId = book();
    talk(bookingId, "aftercare", "2026-03-03");
    talk(bookingId, "pre_talk", "2026-03-01");
    expect(refusalOf(() => talk(bookingId, "aftercare", "2026-03-04"))).toEqual({
      kind: "conflict",
      codes: ["talk_recorded"],
      fields: {},
    });
  });

  test("belongs to an actor's booking that stands", () => {
    const trained = refusalOf(() => talk(book("trainer"), "aftercare", "2026-03-03"));
    expect(trained).toMatchObject({ kind: "conflict", codes: ["booking_not_acted"] });
    const ended = book("actor", { end: "withdrawn", endedAt: 1 });
    expect(refusalOf(() => talk(ended, "aftercare", "2026-03-03"))).toMatchObject({ codes: ["booking_ended_already"] });
    expect(refusalOf(() => talk(4711, "aftercare", "2026-03-03"))).toMatchObject({ kind: "not_found" });
  });

  test("is the coordination's to note", () => {
    const bookingId = book();
    for (const user of [actor, makeUser(db, "administrator"), makeUser(db, "coordinator", makeOrganisation(db).id)]) {
      expect(refusalOf(() => talk(bookingId, "aftercare", "2026-03-03", later, user))).toMatchObject({
        kind: "not_found",
      });
    }
  });
});
