import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authSession, journal, message, person, roleAssignment } from "#db/schema.server";
import { disablePerson } from "~/domain/person/disable";
import { editPerson } from "~/domain/person/edit";
import { endRole } from "~/domain/person/end-role";
import { grantRole } from "~/domain/person/grant-role";
import { confirmCode } from "~/domain/sign-in/confirm";
import { requestSignIn } from "~/domain/sign-in/request";
import { anonymous, type User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeOrganisation, makePerson, makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";

function world() {
  const db = freshDatabase();
  const organisation = makeOrganisation(db);
  const row = makePerson(db, { givenName: "Anna", familyName: "Berg", organisationId: organisation.id });
  const input = {
    ...{ personId: row.id, version: 1, givenName: "Anna", infix: "van den", familyName: "Berg", email: row.email },
    ...{ organisationId: organisation.id, jobTitle: null },
  };
  const as = (user: User) => ({ db, user, now });
  return { db, organisation, row, input, as };
}

test("a changed record has another version and the keys of its new name", () => {
  const { db, input, row, as } = world();
  editPerson(as(makeUser(db, "coordinator")), { ...input, familyName: "Şahin" });
  expect(db.select().from(person).where(eq(person.id, row.id)).get()).toMatchObject({
    infix: "van den",
    familyName: "Şahin",
    familyKey: "sahin",
    version: 2,
  });
});

test("a stale save changes nothing and tells what stands", () => {
  const { db, input, row, as } = world();
  const refusal = refusalOf(() => editPerson(as(makeUser(db, "coordinator")), { ...input, version: 0 }));
  expect(refusal).toMatchObject({ kind: "stale", current: { familyName: "Berg", infix: "" } });
  expect(db.select().from(person).where(eq(person.id, row.id)).get()).toEqual(row);
});

test("a coordinator of another organisation finds nobody, and sends nobody elsewhere", () => {
  const { db, input, organisation, as } = world();
  const elsewhere = makeOrganisation(db);
  const stranger = as(makeUser(db, "coordinator", elsewhere.id));
  expect(refusalOf(() => editPerson(stranger, input))).toEqual({ kind: "not_found", codes: ["not_found"] });
  const own = as(makeUser(db, "coordinator", organisation.id));
  const moved = { ...input, organisationId: elsewhere.id };
  expect(refusalOf(() => editPerson(own, moved)).codes).toEqual(["not_in_list"]);
});

test("the address of a colleague is the administrator's to change, and a new one ends the open sessions", () => {
  const { db, as } = world();
  const colleague = makeUser(db, "administrator");
  const session = { idHash: "x", personId: colleague.id, createdAt: now, lastSeenAt: now, device: "Firefox" };
  db.insert(authSession).values(session).run();
  const { givenName, familyName, version } = db.select().from(person).where(eq(person.id, colleague.id)).get() ?? {
    ...{ givenName: "", familyName: "", version: 0 },
  };
  const taken = {
    personId: colleague.id,
    version,
    givenName,
    familyName,
    infix: null,
    email: "mijn@voorbeeld.example",
  };
  const input = { ...taken, organisationId: null, jobTitle: null };
  expect(refusalOf(() => editPerson(as(makeUser(db, "coordinator")), input)).codes).toEqual(["email_of_colleague"]);
  expect(db.select().from(authSession).get()?.endedAt).toBeNull();
  editPerson(as(makeUser(db, "administrator")), input);
  expect(db.select().from(authSession).get()?.endedAt).toBe(now);
});

test("another address voids the code that went to the old one, and so does closing the account", () => {
  const { db, input, row, as } = world();
  const admin = as(makeUser(db, "administrator"));
  const enter = (address: string) => {
    const visitor = { db, user: anonymous, now };
    const { challenge } = requestSignIn(visitor, { email: address });
    const code = db.select().from(message).all().at(-1)?.params.code ?? "";
    return () => confirmCode(visitor, { challenge, code, device: "Telefoon" }).outcome;
  };
  const old = enter(row.email);
  editPerson(admin, { ...input, email: "nieuw@voorbeeld.example" });
  expect(old()).toBe("void");
  const current = enter("nieuw@voorbeeld.example");
  disablePerson(admin, { personId: row.id, disabled: true });
  disablePerson(admin, { personId: row.id, disabled: false });
  expect(current()).toBe("void");
  expect(enter("nieuw@voorbeeld.example")()).toBe("in");
});

test("an address of somebody else is refused", () => {
  const { db, input, as } = world();
  const other = makePerson(db);
  const edit = () => editPerson(as(makeUser(db, "coordinator")), { ...input, email: other.email });
  expect(refusalOf(edit).codes).toEqual(["email_known"]);
});

test("whoever is in charge is named by their address, which may be taken away again", () => {
  const { db, input, row, organisation, as } = world();
  const manager = makePerson(db, { email: "Baas@voorbeeld.example", organisationId: organisation.id });
  const own = as(makeUser(db, "coordinator", organisation.id));
  const inCharge = () => db.select().from(person).where(eq(person.id, row.id)).get()?.managerId;
  editPerson(own, { ...input, manager: " BAAS@voorbeeld.example " });
  expect(inCharge()).toBe(manager.id);
  expect(db.select().from(journal).all().at(-1)?.detail).toBe(`{"changed":["infix","managerId"]}`);
  const refusal = refusalOf(() => editPerson(own, input));
  expect(refusal).toMatchObject({ kind: "stale", current: { manager: "Baas@voorbeeld.example" } });
  editPerson(own, { ...input, version: 2, manager: "" });
  expect(inCharge()).toBeNull();
});

test("nobody is their own manager, nor managed by who is unknown, out of sight or an actor alone", () => {
  const { db, input, row, organisation, as } = world();
  const [elsewhere, actor] = [makePerson(db, { organisationId: makeOrganisation(db).id }), makeUser(db, "actor")];
  const [own, whole] = [as(makeUser(db, "coordinator", organisation.id)), as(makeUser(db, "coordinator"))];
  const codes = (ctx: typeof own, manager: string) => refusalOf(() => editPerson(ctx, { ...input, manager })).codes;
  expect(codes(own, "baas")).toEqual(["not_an_email"]);
  expect(codes(own, "niemand@voorbeeld.example")).toEqual(["manager_unknown"]);
  expect(codes(own, elsewhere.email)).toEqual(["manager_unknown"]);
  expect(codes(whole, actor.email)).toEqual(["manager_unknown"]);
  expect(codes(own, row.email)).toEqual(["own_manager"]);
  const renamed = { ...input, email: "nieuw@voorbeeld.example" };
  for (const manager of [row.email, renamed.email]) {
    expect(refusalOf(() => editPerson(own, { ...renamed, manager })).codes).toEqual(["own_manager"]);
  }
  editPerson(whole, { ...input, manager: elsewhere.email });
  editPerson(own, { ...input, version: 2, manager: elsewhere.email });
  expect(db.select().from(person).where(eq(person.id, row.id)).get()).toMatchObject({
    managerId: elsewhere.id,
    version: 3,
  });
});

test("roles are given once, for an organisation where they need one, by administrators", () => {
  const { db, row, organisation, as } = world();
  const admin = as(makeUser(db, "administrator"));
  const trainer = { personId: row.id, role: "trainer" } as const;
  grantRole(admin, trainer);
  expect(refusalOf(() => grantRole(admin, trainer)).codes).toEqual(["role_held"]);
  const contact = { personId: row.id, role: "organisation_contact" } as const;
  expect(refusalOf(() => grantRole(admin, contact)).codes).toEqual(["required"]);
  grantRole(admin, { ...contact, organisationId: organisation.id });
  expect(refusalOf(() => grantRole(as(makeUser(db, "coordinator")), trainer)).kind).toBe("not_found");
  const held = db.select().from(roleAssignment).where(eq(roleAssignment.personId, row.id)).all();
  expect(held.map(({ role }) => role).sort()).toEqual(["organisation_contact", "trainer"]);
});

test("a role ends with yesterday, one of today leaves only its line in the journal, one's own stays", () => {
  const { db, row, as } = world();
  const admin = makeUser(db, "administrator");
  const old = { personId: row.id, role: "trainer", startsOn: "2025-01-01" } as const;
  const { id } = db.insert(roleAssignment).values(old).returning().get();
  endRole(as(admin), { personId: row.id, roleId: id });
  expect(db.select().from(roleAssignment).where(eq(roleAssignment.id, id)).get()?.endsOn).toBe("2026-03-01");
  expect(refusalOf(() => endRole(as(admin), { personId: row.id, roleId: id })).codes).toEqual(["role_ended"]);
  grantRole(as(admin), { personId: row.id, role: "actor" });
  const given = db.select().from(roleAssignment).where(eq(roleAssignment.role, "actor")).get();
  endRole(as(admin), { personId: row.id, roleId: given?.id ?? 0 });
  expect(db.select().from(roleAssignment).where(eq(roleAssignment.role, "actor")).all()).toEqual([]);
  expect(
    db
      .select()
      .from(journal)
      .all()
      .map(({ verb }) => verb),
  ).toEqual(["person.endRole", "person.grantRole", "person.endRole"]);
  const own = db.select().from(roleAssignment).where(eq(roleAssignment.personId, admin.id)).get();
  const ending = () => endRole(as(admin), { personId: admin.id, roleId: own?.id ?? 0 });
  expect(refusalOf(ending).codes).toEqual(["own_account"]);
});

test("an account is closed and opened again, but never one's own", () => {
  const { db, row, as } = world();
  const admin = makeUser(db, "administrator");
  const disabledAt = () => db.select().from(person).where(eq(person.id, row.id)).get()?.disabledAt;
  disablePerson(as(admin), { personId: row.id, disabled: true });
  expect(disabledAt()).toBe(now);
  disablePerson(as(admin), { personId: row.id, disabled: false });
  expect(disabledAt()).toBeNull();
  const own = () => disablePerson(as(admin), { personId: admin.id, disabled: true });
  expect(refusalOf(own).codes).toEqual(["own_account"]);
});
