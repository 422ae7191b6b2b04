import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { type actorFile, careTalk, roleAssignment } from "#db/schema.server";
import { listActors } from "~/domain/actor/list";
import { openFile } from "~/domain/actor/open-file";
import { requireActor } from "~/domain/actor/page";
import { addDays } from "~/domain/dates";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
  today,
} from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let own: ReturnType<typeof makeOrganisation>;
let coordinator: User;
beforeEach(() => {
  db = freshDatabase();
  own = makeOrganisation(db, { name: "Levvel" });
  coordinator = makeUser(db, "coordinator", own.id);
});

function makeActor(displayName: string, row: Partial<typeof actorFile.$inferInsert> = {}, organisationId = own.id) {
  const user = makeUser(db, "actor", organisationId);
  makeActorFile(db, user.id, { displayName, ...row });
  return user;
}

const bookIn = (actor: User, days: number, row: Parameters<typeof makeBooking>[4] = {}) => {
  const training = makeTraining(db);
  const session = makeSession(db, training.id, { date: addDays(today, days) });
  return { training, session, booking: makeBooking(db, session.id, actor.id, "actor", row) };
};

const names = (user = coordinator) => listActors(db, user, now).map(({ shownAs }) => shownAs);

describe("the actors one coordinates", () => {
  test("who waits longest for a talk first, then who lacks something, then by name", () => {
    makeActor("Zoë");
    makeActor("Alex");
    makeActor("Bo", { supporterName: null });
    bookIn(makeActor("Chris"), -2);
    bookIn(makeActor("Dani"), -9);
    expect(names()).toEqual(["Dani", "Chris", "Bo", "Alex", "Zoë"]);
  });

  test("with their next day, their month, and what they need", () => {
    const actor = makeActor("Robin", { maxDaysPerMonth: 3 });
    const past = bookIn(actor, -8);
    const next = bookIn(actor, 8);
    bookIn(actor, 20, { answer: null, answeredAt: null, answeredFor: null });
    bookIn(actor, 40);
    expect(listActors(db, coordinator, now)).toEqual([
      {
        ...{ id: actor.id, shownAs: "Robin", name: actor.name, organisationId: own.id, organisation: "Levvel" },
        next: { sessionId: next.session.id, date: next.session.date, trainingCode: next.training.code },
        ...{ daysThisMonth: 2, maxDaysPerMonth: 3, lacks: [] },
        talks: [{ bookingId: past.booking.id, day: past.session.date, until: "2026-03-01", isLate: true }],
      },
    ]);
  });

  test("without a file: by their first name, and that is what they lack", () => {
    const { id } = makeUser(db, "actor", own.id);
    expect(listActors(db, coordinator, now)).toMatchObject([
      { id, shownAs: "Sanne", maxDaysPerMonth: null, lacks: [{ code: "actor_file_missing" }] },
    ]);
  });

  test("a maximum of no days is an agreement, not something lacking", () => {
    makeActor("Robin", { maxDaysPerMonth: 0 });
    expect(listActors(db, coordinator, now)[0]?.lacks).toEqual([]);
  });

  test("not those of another organisation; all of them for who coordinates the programme", () => {
    makeActor("Robin");
    makeActor("Kim", {}, makeOrganisation(db).id);
    expect(names()).toEqual(["Robin"]);
    expect(names(makeUser(db, "coordinator"))).toEqual(["Kim", "Robin"]);
    for (const role of ["administrator", "programme_manager", "organisation_contact", "trainer"] as const) {
      expect(names(makeUser(db, role, own.id))).toEqual([]);
    }
  });

  test("who stopped stays as long as a talk is due", () => {
    const actor = makeActor("Robin");
    const { booking } = bookIn(actor, -3);
    db.update(roleAssignment).set({ endsOn: "2026-03-01" }).run();
    expect(names(makeUser(db, "coordinator"))).toEqual(["Robin"]);
    db.insert(careTalk).values({ bookingId: booking.id, kind: "aftercare", heldOn: today, recordedAt: now }).run();
    expect(names(makeUser(db, "coordinator"))).toEqual([]);
  });

  test("three ask as many statements as one", () => {
    makeActor("Robin");
    listActors(db, coordinator, now);
    makeActor("Kim");
    bookIn(makeActor("Bo"), -9);
    const prepare = vi.spyOn(db.$client, "prepare");
    expect(listActors(db, coordinator, now)).toHaveLength(3);
    expect(prepare).not.toHaveBeenCalled();
  });
});

describe("one actor's page", () => {
  test("tells days and talks, and of the file only who opened it", () => {
    const actor = makeActor("Robin");
    const past = bookIn(actor, -8);
    const coming = bookIn(actor, 8);
    bookIn(actor, 9, { end: "withdrawn", endedAt: now });
    openFile({ db, user: coordinator, now }, { personId: actor.id });
    const page = requireActor(db, coordinator, actor.id, now);
    expect(page.coming).toMatchObject([{ id: coming.booking.id, state: "accepted", preTalkOn: null }]);
    expect(page.past).toMatchObject([{ id: past.booking.id, state: "accepted", aftercareOn: null }]);
    expect(page.talks).toMatchObject([{ day: past.session.date, isLate: true }]);
    expect(page.openings).toEqual([{ id: 1, at: now, who: coordinator.name }]);
    expect(Object.keys(page).toSorted()).toEqual([
      "coming",
      "hasFile",
      "id",
      "lacks",
      "name",
      "openings",
      "organisation",
      "organisationId",
      "past",
      "shownAs",
      "talks",
    ]);
  });

  test("the last ten openings, the latest first", () => {
    const actor = makeActor("Robin");
    for (let minute = 0; minute < 12; minute += 1) {
      openFile({ db, user: coordinator, now: now + minute }, { personId: actor.id });
    }
    const { openings } = requireActor(db, coordinator, actor.id, now);
    expect(openings.map(({ at }) => at - now)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });

  test("is not there for others, nor of who is no actor", () => {
    const actor = makeActor("Robin");
    const others = [makeUser(db, "administrator"), makeUser(db, "coordinator", makeOrganisation(db).id), actor];
    for (const user of others) {
      expect(refusalOf(() => requireActor(db, user, actor.id, now))).toMatchObject({ kind: "not_found" });
    }
    expect(refusalOf(() => requireActor(db, coordinator, coordinator.id, now))).toMatchObject({ kind: "not_found" });
  });
});
