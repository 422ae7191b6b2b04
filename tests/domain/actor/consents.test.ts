import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { actorFile, consent } from "#db/schema.server";
import { recordConsent, withdrawConsent } from "~/domain/actor/consents";
import { freshDatabase } from "../../database";
import { makePerson, makeUser, now, today } from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let personId: number;
beforeEach(() => {
  db = freshDatabase();
  personId = makePerson(db).id;
  // 16 on 10 January 2026
  db.insert(actorFile).values({ personId, displayName: "Robin", birthDate: "2010-01-10" }).run();
});

const ctx = () => ({ db, user: makeUser(db, "coordinator"), now });
type Given = Parameters<typeof recordConsent>[1];
const record = (row: Partial<Given> = {}) =>
  recordConsent(ctx(), { personId, purpose: "file", giver: "self", givenOn: today, ...row });
const guardians = { giver: "guardian", giverName: "Ouder", givenOn: "2026-01-09" } as const;
const withdraw = (withdrawnOn: string, purpose: "file" | "photo" = "file") =>
  withdrawConsent(ctx(), { personId, purpose, withdrawnOn });
const rows = () =>
  db
    .select({ giver: consent.giver, name: consent.giverName, from: consent.givenOn, until: consent.withdrawnOn })
    .from(consent)
    .all();

describe("a consent", () => {
  test("is the guardian's, with their name, up to the day before the 16th birthday", () => {
    record(guardians);
    expect(rows()).toEqual([{ giver: "guardian", name: "Ouder", from: "2026-01-09", until: null }]);
  });

  test("is the actor's from that birthday on; no name is kept", () => {
    record({ givenOn: "2026-01-10", giverName: "Ouder" });
    expect(rows()).toEqual([{ giver: "self", name: null, from: "2026-01-10", until: null }]);
  });

  test("the actor's own takes the place of the guardian's", () => {
    record(guardians);
    record();
    expect(rows()).toEqual([
      { giver: "guardian", name: "Ouder", from: "2026-01-09", until: today },
      { giver: "self", name: null, from: today, until: null },
    ]);
  });

  test("each purpose has its own", () => {
    record();
    record({ purpose: "photo" });
    expect(rows()).toHaveLength(2);
  });

  test("is withdrawn and given anew", () => {
    record({ givenOn: "2026-02-01" });
    withdraw("2026-02-01");
    record();
    expect(rows().map(({ until }) => until)).toEqual(["2026-02-01", null]);
  });

  test.each<[string, Partial<Given>, string, string]>([
    ["a day to come", { givenOn: "2026-03-03" }, "givenOn", "date_to_come"],
    ["a day before the birth", { givenOn: "2010-01-09" }, "givenOn", "consent_before_birth"],
    ["their own under 16", { givenOn: "2026-01-09" }, "giver", "consent_of_guardian"],
    ["the guardian's from 16 on", { ...guardians, givenOn: "2026-01-10" }, "giver", "consent_of_actor"],
    ["a guardian without a name", { ...guardians, giverName: " " }, "giverName", "guardian_name_needed"],
    ["an unknown purpose", { purpose: "money" as "file" }, "purpose", "not_in_list"],
  ])("refuses %s", (_name, row, field, code) => {
    expect(refusalOf(() => record(row))).toEqual({ kind: "invalid", codes: [], fields: { [field]: [code] } });
  });

  test("refuses a second one of the same giver, and the guardian's after their own", () => {
    record();
    const stands = { kind: "invalid", codes: [], fields: { purpose: ["consent_stands"] } };
    expect(refusalOf(() => record())).toEqual(stands);
    expect(refusalOf(() => record(guardians))).toEqual(stands);
    expect(rows()).toHaveLength(1);
  });

  test("of the wrong giver, since the birth date was mended, makes way for the right one", () => {
    record();
    db.update(actorFile).set({ birthDate: "2011-01-10" }).run();
    record({ ...guardians, givenOn: "2026-01-20" });
    expect(rows()).toEqual([
      { giver: "self", name: null, from: today, until: today },
      { giver: "guardian", name: "Ouder", from: "2026-01-20", until: null },
    ]);
  });
});

describe("withdrawing", () => {
  test.each([
    [
      "before it was given",
      "2026-02-01",
      { kind: "invalid", codes: [], fields: { withdrawnOn: ["withdrawn_before_given"] } },
    ],
    ["on a day to come", "2026-03-03", { kind: "invalid", codes: [], fields: { withdrawnOn: ["date_to_come"] } }],
  ])("is refused %s", (_name, day, refused) => {
    record({ givenOn: "2026-02-02" });
    expect(refusalOf(() => withdraw(day))).toEqual(refused);
  });

  test("is refused when there is none, and a second time", () => {
    const none = { kind: "conflict", codes: ["consent_not_standing"], fields: {} };
    expect(refusalOf(() => withdraw(today))).toEqual(none);
    record();
    expect(refusalOf(() => withdraw(today, "photo"))).toEqual(none);
    withdraw(today);
    expect(refusalOf(() => withdraw(today))).toEqual(none);
  });

  test("tells the journal the purpose and the giver, no name", () => {
    record(guardians);
    withdraw(today);
    expect(db.$client.prepare("SELECT verb, detail FROM journal").all()).toEqual([
      { verb: "actor.recordConsent", detail: '{"purpose":"file","giver":"guardian"}' },
      { verb: "actor.withdrawConsent", detail: '{"purpose":"file"}' },
    ]);
  });
});

test("only the coordination of their organisation records or withdraws", () => {
  for (const role of ["administrator", "trainer", "actor"] as const) {
    const user = { ...makeUser(db, role), id: personId };
    const consentOf = { personId, purpose: "file" as const, giver: "self" as const, givenOn: today };
    expect(refusalOf(() => recordConsent({ db, user, now }, consentOf))).toMatchObject({ kind: "not_found" });
    const withdrawal = { personId, purpose: "file" as const, withdrawnOn: today };
    expect(refusalOf(() => withdrawConsent({ db, user, now }, withdrawal))).toMatchObject({ kind: "not_found" });
  }
});
