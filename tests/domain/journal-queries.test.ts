import { describe, expect, test } from "vitest";
import { inImmediateTransaction } from "#db/client.server";
import { appendToJournal } from "~/domain/journal";
import { listJournal, listTrainingJournal } from "~/domain/journal-queries";
import { advanceTraining } from "~/domain/training/advance";
import { cancelTraining } from "~/domain/training/cancel";
import { journalWords } from "~/text/journal.server";
import { makeActorFile, makeOrganisation, makeUser, now } from "../factories";
import { plannedWorld } from "./training/planned-world";

function world() {
  const planned = plannedWorld({ minParticipants: 12 });
  const { ctx, target } = planned;
  advanceTraining(ctx, { code: target.code, version: 1, to: "confirmed", reason: "Kleine groep" });
  cancelTraining({ ...ctx, user: null }, { code: target.code, version: 2, reason: "Ziekte" });
  return planned;
}

describe("the journal of a training", () => {
  test("tells who did what, the latest first", () => {
    const { db, coordinator, target } = world();
    const { lines, before } = listTrainingJournal(db, coordinator, target, { limit: 10 });
    expect(before).toBeNull();
    expect(lines).toMatchObject([
      { verb: "training.cancel", who: null, at: now, trainingCode: target.code, detail: { reason: "Ziekte" } },
      { verb: "training.advance", who: coordinator.name, about: null },
    ]);
  });

  test("comes in pages that miss nothing and repeat nothing", () => {
    const { db, coordinator, target } = world();
    const first = listTrainingJournal(db, coordinator, target, { limit: 1 });
    const second = listTrainingJournal(db, coordinator, target, { limit: 1, before: first.before ?? 0 });
    expect([...first.lines, ...second.lines].map(({ verb }) => verb)).toEqual(["training.cancel", "training.advance"]);
    expect(second.before).toBeNull();
  });

  test("is for those who coordinate it", () => {
    const { db, target, trainer } = world();
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    for (const user of [trainer, elsewhere, makeUser(db, "programme_manager")]) {
      expect(() => listTrainingJournal(db, user, target, { limit: 10 })).toThrow("not_found");
    }
  });

  test("calls who is booked as an actor by their acting name, and a trainer by their own", () => {
    const { db, coordinator, target, trainer } = world();
    const actor = makeUser(db, "actor");
    makeActorFile(db, actor.id, { displayName: "Robin" });
    for (const [personId, as] of [[actor.id, "actor"] as const, [trainer.id, "trainer"] as const]) {
      const detail = { personId, function: as };
      const entry = { subject: "training", id: target.id, trainingId: target.id, detail };
      inImmediateTransaction(db, (inside) =>
        appendToJournal({ db: inside, user: coordinator, now }, "booking.make", entry),
      );
    }
    const { lines } = listTrainingJournal(db, coordinator, target, { limit: 2 });
    expect(lines.map(({ about }) => about)).toEqual([trainer.name, "Robin"]);
  });

  test("of everything is for administrators of the programme", () => {
    const { db, coordinator } = world();
    expect(listJournal(db, makeUser(db, "administrator"), { limit: 10 }).lines).toHaveLength(2);
    expect(() => listJournal(db, coordinator, { limit: 10 })).toThrow("not_found");
    expect(() => listJournal(db, makeUser(db, "administrator", makeOrganisation(db).id), { limit: 10 })).toThrow(
      "not_found",
    );
  });
});

describe("a line in words", () => {
  const line = { id: 1, at: now, who: null, about: null, trainingCode: null };

  test.each([
    [
      "training.advance",
      { from: "planned", status: "confirmed", reason: "Kleine groep" },
      "Status veranderd",
      ["Van Te starten naar Definitief", "Reden: Kleine groep"],
    ],
    [
      "training.plan",
      { code: "2026-0001", dates: ["2026-03-02"] },
      "Training gepland",
      ["Bijeenkomsten: ma 2 mrt 2026"],
    ],
    [
      "session.move",
      {
        from: { date: "2026-03-02", startsAt: "09:30", endsAt: "16:30" },
        to: { date: "2026-03-03", startsAt: "10:00", endsAt: "17:00", waiverReason: "Kan niet anders" },
        mailed: 1,
      },
      "Bijeenkomst verplaatst",
      ["Van ma 2 mrt 2026 09:30–16:30 naar di 3 mrt 2026 10:00–17:00", "1 bericht"],
    ],
    [
      "certificate.issue",
      { numbers: ["2026-00001", "2026-00002"] },
      "Certificaat uitgegeven",
      ["Nummer: 2026-00001, 2026-00002"],
    ],
    ["attendance.register", { marks: [{}, {}] }, "Presentie vastgelegd", ["2 aantekeningen"]],
    ["something.new", { from: 1, dates: "x", marks: null }, "Iets veranderd (something.new)", []],
  ])("%s", (verb, detail, title, notes) => {
    expect(journalWords({ ...line, verb, detail }, "nl")).toEqual({ title, notes });
  });

  test("names whom it was about", () => {
    const words = journalWords({ ...line, verb: "enrolment.enrol", about: "Jan Bos", detail: {} }, "en");
    expect(words.title).toBe("Participant enrolled: Jan Bos");
  });
});
