import { describe, expect, test } from "vitest";
import { assessment, candidacy, certification, pause } from "#db/schema.server";
import { recordAssessment } from "~/domain/trainer/record-assessment";
import { action as begin } from "~/routes/trainer/begin/route";
import { loader as csv } from "~/routes/trainer/csv/route";
import { loader as list } from "~/routes/trainer/list/route";
import { loader as own } from "~/routes/trainer/own/route";
import { loader as growth } from "~/routes/trainer/programme/route";
import { action as act, loader as show } from "~/routes/trainer/show/route";
import { begun, deliver } from "../domain/trainer/world";
import { makeCertification, makeOrganisation, makePerson, makeUser, now } from "../factories";
import { getting, posting, statusOf } from "../http";

type World = ReturnType<typeof begun>;

const at = (personId: number, more: Record<string, string> = {}) => ({ id: String(personId), ...more });

const send = ({ db, coordinator, candidate }: World, form: Record<string, string>) =>
  act(posting(`/trainers/${candidate.id}`, form, { db, user: coordinator, params: at(candidate.id) }));

/** Everything done that the track asks. */
function completed(): World {
  const world = begun();
  deliver(world.db, world.candidate.id, "2026-02-20", "trainee");
  recordAssessment(world.ctx, world.observe);
  recordAssessment(world.ctx, world.see);
  return world;
}

describe("the list", () => {
  test("those whose file asks something come first, then by name; a filter narrows it down", async () => {
    const world = completed();
    const { db, coordinator, organisation } = world;
    const calm = makePerson(db, { givenName: "Aad", familyName: "Aalders", organisationId: organisation.id });
    makeCertification(db, calm.id);
    const see = (query: string) => list(getting(`/trainers${query}`, { db, user: coordinator }));
    const all = await see("");
    expect(all.rows.map(({ id, state, need }) => [id, state, need?.kind ?? null])).toEqual([
      [world.candidate.id, "in_training", "ready"],
      [calm.id, "certified", null],
    ]);
    expect((await see("?staat=certified")).rows.map(({ id }) => id)).toEqual([calm.id]);
    expect((await see("?q=aalders&staat=onzin&pagina=9")).rows.map(({ id }) => id)).toEqual([calm.id]);
    expect((await see("?organisatie=999")).total).toBe(0);
  });

  test("another organisation's coordinator sees none of them, also not as a file", async () => {
    const { db } = completed();
    const user = makeUser(db, "coordinator", makeOrganisation(db).id);
    expect((await list(getting("/trainers", { db, user }))).rows).toEqual([]);
    const lines = (await (await csv(getting("/trainers.csv", { db, user }))).text()).trim().split("\r\n");
    expect(lines).toHaveLength(1);
  });
});

describe("the file", () => {
  test("granting gives the qualification with its certificate; once more is refused", async () => {
    const world = completed();
    const form = { part: "grant", candidacyId: String(world.candidacyId) };
    const done = await send(world, form);
    expect(done).toMatchObject({ status: 302 });
    expect(world.db.select().from(certification).all()).toMatchObject([{ qualification: "certified" }]);
    expect(await statusOf(send(world, form))).toBe(409);
    const { db, coordinator, candidate } = world;
    const file = await show(getting("/trainers/1", { db, user: coordinator, params: at(candidate.id) }));
    expect(file).toMatchObject({ state: "certified", certifications: [{ qualification: "certified" }] });
    expect(file.certifications[0]?.number).toMatch(/\d/);
  });

  test("what is missing is refused in words, and nothing is granted", async () => {
    const world = begun();
    const form = { part: "grant", candidacyId: String(world.candidacyId) };
    expect(await statusOf(send(world, form))).toBe(409);
    expect(world.db.select().from(certification).all()).toEqual([]);
  });

  test("a judgement is withdrawn with a reason; without one the form is refused and keeps what was typed", async () => {
    const world = completed();
    const [first] = world.db.select().from(assessment).all();
    const form = { part: "withdraw-assessment", assessmentId: String(first?.id), reason: "" };
    const refused = (await send(world, form)) as unknown as Response;
    expect(await refused.json()).toMatchObject({ refusal: { fields: { reason: [expect.any(String)] }, values: form } });
    expect(await statusOf(send(world, { ...form, reason: "Verkeerde persoon" }))).toBe(302);
    expect(world.db.select().from(assessment).all()[0]?.withdrawnReason).toBe("Verkeerde persoon");
  });

  test("away and back, and stopping", async () => {
    const world = begun();
    const away = { part: "pause", kind: "inactive", startsOn: "2026-02-01", endsOn: "", reason: "Verlof" };
    expect(await statusOf(send(world, away))).toBe(302);
    expect(await statusOf(send(world, { part: "return", returnsOn: "2026-03-02" }))).toBe(302);
    expect(world.db.select().from(pause).all()).toMatchObject([{ startsOn: "2026-02-01", endsOn: "2026-03-01" }]);
    const stop = { part: "stop", candidacyId: String(world.candidacyId), reason: "Andere baan" };
    expect(await statusOf(send(world, stop))).toBe(302);
    expect(world.db.select().from(candidacy).all()).toMatchObject([{ end: "stopped" }]);
  });

  test("a form that does not say what it is changes nothing", async () => {
    expect(await statusOf(send(begun(), { part: "onzin" }))).toBe(400);
  });
});

describe("beginning", () => {
  test("somebody starts a track, or was qualified already", async () => {
    const world = begun();
    const { db, coordinator, organisation, trackId } = world;
    const newcomer = makePerson(db, { organisationId: organisation.id });
    const sendFor = (form: Record<string, string>) =>
      begin(posting("/", form, { db, user: coordinator, params: at(newcomer.id) }));
    const started = await sendFor({ part: "start", trackId: String(trackId), startedOn: "2026-03-02" });
    expect((started as unknown as Response).headers.get("Location")).toBe(`/trainers/${newcomer.id}?gelukt=start`);
    const known = {
      part: "known",
      qualification: "certified",
      startsOn: "2025-06-01",
      endsOn: "",
      reason: "Diploma gezien",
    };
    expect(await statusOf(sendFor(known))).toBe(302);
    expect(db.select().from(certification).all()).toMatchObject([{ personId: newcomer.id, startsOn: "2025-06-01" }]);
  });
});

describe("one's own page", () => {
  test("a trainer without a track has an honest page; who is no trainer has none", async () => {
    const { db, coordinator } = begun();
    const trainer = makeUser(db, "trainer");
    expect(await own(getting("/mijn/trainer", { db, user: trainer }))).toMatchObject({ tracks: [], assessable: [] });
    expect(await statusOf(own(getting("/mijn/trainer", { db, user: coordinator })))).toBe(404);
  });
});

test("the programme counts trainers and actors per organisation, without a name", async () => {
  const world = completed();
  const { db, candidate, organisation } = world;
  const actor = makePerson(db, { organisationId: organisation.id, familyName: "Geheim" });
  makeCertification(db, actor.id, { qualification: "training_actor" });
  const data = await growth(getting("/programma/trainers", { db, user: makeUser(db, "programme_manager"), at: now }));
  expect(data.organisations).toMatchObject([
    { id: organisation.id, trainers: 0, inTraining: 1, actors: 1, takesPart: false, lacksActors: false },
  ]);
  const certified = data.growth.find(({ qualification }) => qualification === "certified");
  expect(certified).toMatchObject({ now: 0, arriving: 1, target: null });
  expect(certified?.quarters.find(({ expected }) => expected !== null)).toMatchObject({ actual: 0, expected: 1 });
  expect(JSON.stringify(data)).not.toContain("Geheim");
  expect(JSON.stringify(data)).not.toContain(candidate.familyName);
});
