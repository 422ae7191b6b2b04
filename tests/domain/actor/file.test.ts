import { beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Database } from "#db/client.server";
import { editFile } from "~/domain/actor/edit-file";
import { openFile } from "~/domain/actor/open-file";
import type { EditFile } from "~/domain/actor/schemas";
import { findBrokenLink } from "~/domain/journal";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeActorFile, makeOrganisation, makePerson, makeUser, now, today } from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let coordinator: User;
let actor: User;
beforeEach(() => {
  db = freshDatabase();
  const own = makeOrganisation(db).id;
  coordinator = makeUser(db, "coordinator", own);
  actor = makeUser(db, "actor", own);
});

const as = (user: User | null = coordinator, at = now) => ({ db, user, now: at });

const input = (row: Partial<z.input<typeof EditFile>> = {}): z.input<typeof EditFile> => ({
  personId: actor.id,
  version: 0,
  displayName: "Robin",
  birthDate: "2008-06-10",
  channel: "phone",
  maxDaysPerMonth: 2,
  restDays: 3,
  aftercareDays: 5,
  ...row,
});

const edit = (row: Partial<z.input<typeof EditFile>> = {}) => editFile(as(), input(row));
const open = () => openFile(as(), { personId: actor.id });
const journalled = () =>
  db.$client
    .prepare("SELECT verb, user_id AS userId, subject_kind AS kind, subject_id AS id, detail FROM journal")
    .all();

describe("an actor's file", () => {
  test("is made, and opened with all that it holds", () => {
    edit({
      supporterName: "Noor",
      supporterEmail: "Noor@Voorbeeld.example",
      supporterPhone: "06-00000001",
      willing: ["school", "thuis wonen"],
      unwilling: ["politie"],
      vogIssuedOn: "2026-01-15",
      vogProfile: "84 Gezondheidszorg",
      noFixedAllowance: true,
    });
    expect(open()).toEqual({
      ...{ personId: actor.id, version: 1, displayName: "Robin", birthDate: "2008-06-10", channel: "phone" },
      ...{ maxDaysPerMonth: 2, restDays: 3, aftercareDays: 5, noFixedAllowance: true },
      ...{ supporterName: "Noor", supporterEmail: "noor@voorbeeld.example", supporterPhone: "06-00000001" },
      ...{ willing: ["school", "thuis wonen"], unwilling: ["politie"] },
      ...{ vogIssuedOn: "2026-01-15", vogProfile: "84 Gezondheidszorg", vogSeenAt: now, vogSeenById: coordinator.id },
      ...{ vogSeenBy: coordinator.name, consents: [] },
    });
  });

  test("each opening is written down with who read it, also the same one sent twice", () => {
    edit();
    openFile({ ...as(), once: "key" }, { personId: actor.id });
    openFile({ ...as(), once: "key" }, { personId: actor.id });
    const opening = {
      verb: "actor.openFile",
      userId: coordinator.id,
      kind: "person",
      id: String(actor.id),
      detail: "{}",
    };
    expect(journalled().slice(1)).toEqual([opening, opening]);
    expect(db.$client.prepare("SELECT count(*) FROM idempotency_key").pluck().get()).toBe(0);
    expect(findBrokenLink(db).brokenId).toBe(null);
  });

  test("nothing to open is no opening", () => {
    expect(open()).toBe(null);
    expect(journalled()).toEqual([]);
  });

  test("the journal tells what changed, never to what", () => {
    edit({ supporterName: "Noor", willing: ["school"] });
    edit({ version: 1, supporterName: "Noor", willing: ["sport"], restDays: 4 });
    expect(journalled().map((row) => (row as { detail: string }).detail)).toEqual([
      JSON.stringify({
        changed: [
          "displayName",
          "birthDate",
          "supporterName",
          "channel",
          "maxDaysPerMonth",
          "restDays",
          "aftercareDays",
          "noFixedAllowance",
          "willing",
        ],
      }),
      JSON.stringify({ changed: ["restDays", "willing"] }),
    ]);
  });

  test("a conduct certificate keeps who saw it, until its date or profile changes", () => {
    const vog = { vogIssuedOn: "2026-01-15", vogProfile: "84" };
    edit(vog);
    const colleague = makeUser(db, "coordinator");
    editFile(as(colleague, now + 1), input({ version: 1, ...vog, restDays: 1 }));
    expect(open()).toMatchObject({ vogSeenAt: now, vogSeenBy: coordinator.name });
    editFile(as(colleague, now + 2), input({ version: 2, ...vog, vogProfile: "85" }));
    expect(open()).toMatchObject({ vogSeenAt: now + 2, vogSeenBy: colleague.name });
    edit({ version: 3 });
    expect(open()).toMatchObject({ vogIssuedOn: null, vogProfile: null, vogSeenAt: null, vogSeenBy: null });
  });

  test("a stale save is refused with what stands", () => {
    edit({ willing: ["school"], noFixedAllowance: true });
    try {
      edit();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        kind: "stale",
        current: { displayName: "Robin", willing: "school", supporterName: "", noFixedAllowance: "on" },
      });
    }
  });

  test("two people go by one name in no way", () => {
    makeActorFile(db, makeUser(db, "actor").id, { displayName: "ROBIN" });
    expect(refusalOf(() => edit())).toMatchObject({ kind: "invalid", fields: { displayName: ["name_taken"] } });
  });

  test.each<[string, Partial<z.input<typeof EditFile>>, string, string]>([
    ["a birth date to come", { birthDate: "2026-03-03" }, "birthDate", "birth_date_to_come"],
    ["the day before they turn 12", { birthDate: "2014-03-03" }, "birthDate", "too_young_to_act"],
    ["over a hundred years old", { birthDate: "1925-03-02" }, "birthDate", "too_old_to_act"],
    ["no date at all", { birthDate: "2007-02-29" }, "birthDate", "not_a_date"],
    ["a malformed mail address", { supporterName: "Noor", supporterEmail: "noor@" }, "supporterEmail", "not_an_email"],
    [
      "a mail address with a line feed",
      { supporterName: "N", supporterEmail: "a@b.nl\nBcc: c@d.nl" },
      "supporterEmail",
      "not_an_email",
    ],
    ["a phone number of nobody", { supporterPhone: "06" }, "supporterName", "supporter_name_needed"],
    ["a mail address of nobody", { supporterEmail: "a@b.nl" }, "supporterName", "supporter_name_needed"],
    ["no display name", { displayName: "  " }, "displayName", "required"],
    ["a formula for a name", { displayName: "=1+1" }, "displayName", "name_malformed"],
    ["a month of 32 days", { maxDaysPerMonth: 32 }, "maxDaysPerMonth", "too_large"],
    ["half a day", { maxDaysPerMonth: 0.5 }, "maxDaysPerMonth", "not_a_number"],
    ["rest below nothing", { restDays: -1 }, "restDays", "too_small"],
    ["aftercare at once", { aftercareDays: 0 }, "aftercareDays", "too_small"],
    ["a certificate without a profile", { vogIssuedOn: today }, "vogProfile", "vog_whole"],
    ["a certificate without a date", { vogProfile: "84" }, "vogIssuedOn", "vog_whole"],
    ["a certificate to come", { vogIssuedOn: "2026-03-03", vogProfile: "84" }, "vogIssuedOn", "date_to_come"],
    ["a theme on both lists", { willing: ["school"], unwilling: ["school"] }, "unwilling", "theme_twice"],
    ["a theme that is a story", { willing: ["x".repeat(81)] }, "willing[0]", "too_long"],
    ["an unknown channel", { channel: "pigeon" as "mail" }, "channel", "not_in_list"],
  ])("refuses %s", (_name, row, field, code) => {
    expect(refusalOf(() => edit(row))).toEqual({ kind: "invalid", codes: [], fields: { [field]: [code] } });
    expect(journalled()).toEqual([]);
  });

  test.each([
    ["12 today", "2014-03-02"],
    ["a hundred", "1926-03-02"],
  ])("takes who is %s", (_name, birthDate) => {
    expect(edit({ birthDate })).toMatchObject({ version: 1 });
  });

  test("a theme is kept once, its spaces too", () => {
    edit({ willing: ["thuis  wonen", "thuis wonen ", "school"] });
    expect(open()).toMatchObject({ willing: ["school", "thuis wonen"] });
  });
});

describe("whose file", () => {
  test.each([
    "administrator",
    "programme_manager",
    "trainer",
    "professional",
    "actor",
    "organisation_contact",
  ] as const)("%s finds none, not even their own", (role) => {
    edit();
    const user = { ...actor, grants: [{ role, organisationId: coordinator.grants[0]?.organisationId ?? null }] };
    const other = makeUser(db, role);
    for (const who of [user, other]) {
      expect(refusalOf(() => openFile(as(who), { personId: actor.id }))).toMatchObject({ kind: "not_found" });
      expect(refusalOf(() => editFile(as(who), input({ version: 1 })))).toMatchObject({ kind: "not_found" });
    }
  });

  test("a coordinator elsewhere finds none", () => {
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    expect(refusalOf(() => editFile(as(elsewhere), input()))).toMatchObject({ kind: "not_found" });
  });

  test("who never was an actor has none", () => {
    const { id: personId } = makePerson(db, { organisationId: coordinator.grants[0]?.organisationId ?? null });
    expect(refusalOf(() => edit({ personId }))).toMatchObject({ kind: "not_found" });
    expect(refusalOf(() => openFile(as(), { personId }))).toMatchObject({ kind: "not_found" });
  });
});
