import { expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { candidacy, track, trackEdition } from "#db/schema.server";
import { requireTrack } from "~/domain/track/queries";
import { action, loader } from "~/routes/administration/track/route";
import { typedSteps } from "~/routes/administration/track/steps";
import { freshDatabase } from "../database";
import { makePerson, makeTrainingType, makeUser } from "../factories";
import { getting, posting } from "../http";

interface Refused {
  refusal: { kind: string; messages: string[]; fields: Record<string, string[]>; values: Record<string, string> };
}

const terms = {
  ...{ name: "JIM-trainer", qualification: "certified", requires: "", validityMonths: "24", graceMonths: "3" },
  ...{ returnMonths: "12", renewDeliveries: "4", renewIntervisions: "", renewRefresherDays: "1", retiredOn: "" },
};

/** The fields of one step, as the form names them. */
const stepForm = (index: number, values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ kind: "interview", count: "1", assessor: "coordination", criteria: "", ...values }).map(
      ([name, value]) => [`steps[${index}].${name}`, value],
    ),
  );

const send = (db: Database, form: Record<string, string>, id?: number) => {
  const visit = { db, user: makeUser(db, "administrator"), params: id === undefined ? {} : { id: String(id) } };
  return action(posting("/beheer/trajecten", form, visit)) as Promise<Response>;
};
const refusalIn = async (response: Response): Promise<Refused["refusal"]> =>
  ((await response.json()) as Refused).refusal;

const first = stepForm(0, { name: "Gesprek", position: "2", criteria: "Luistert\n\n Legt uit " });
const second = stepForm(1, { name: "VOG", kind: "document", position: "1" });

async function added() {
  const db = freshDatabase();
  const response = await send(db, { ...terms, ...first, ...second, "steps[0].needs": "1" });
  return { db, response, id: db.select().from(track).get()?.id ?? 0 };
}

test("the steps stand in the order of their numbers, each after what it needs, emptied ones left out", async () => {
  const { db, response, id } = await added();
  expect([response.status, response.headers.get("Location")]).toEqual([
    302,
    `/beheer/trajecten/${id}?gelukt=toegevoegd`,
  ]);
  const { current } = requireTrack(db, makeUser(db, "administrator"), id);
  expect(current).toMatchObject({ number: 1, validityMonths: 24, renewIntervisions: null, requires: null });
  const [vog, interview] = current.steps;
  expect(vog).toMatchObject({ name: "VOG", needs: [], assessor: "coordination" });
  expect(interview).toMatchObject({ name: "Gesprek", needs: [vog?.id], criteria: ["Luistert", "Legt uit"] });
});

test("a change is a new edition; another name alone is not", async () => {
  const { db, id } = await added();
  const { current } = requireTrack(db, makeUser(db, "administrator"), id);
  const personId = makePerson(db).id;
  db.insert(candidacy).values({ personId, trackId: id, editionId: current.id, startedOn: "2026-01-05" }).run();
  const same = {
    ...terms,
    ...stepForm(0, { name: "VOG", kind: "document" }),
    ...stepForm(1, { name: "Gesprek", criteria: "Luistert\nLegt uit" }),
    "steps[1].needs": "0",
  };
  await send(db, { ...same, name: "Trainer", version: "1" }, id);
  expect(db.select().from(trackEdition).all()).toHaveLength(1);
  const response = await send(
    db,
    { ...terms, ...stepForm(0, { name: "Gesprek" }), ...stepForm(1, { name: "" }), name: "Trainer", version: "2" },
    id,
  );
  expect(response.headers.get("Location")).toBe(`/beheer/trajecten/${id}?gelukt=opgeslagen`);
  const { editions, current: settled } = requireTrack(db, makeUser(db, "administrator"), id);
  expect(settled.steps.map(({ name }) => name)).toEqual(["Gesprek"]);
  expect(editions.map(({ number, steps, candidates }) => [number, steps, candidates])).toEqual([
    [2, 1, 0],
    [1, 2, 1],
  ]);
});

test("steps that wait for each other are named, and what was typed comes back", async () => {
  const db = freshDatabase();
  const form = { ...terms, ...first, ...second, "steps[0].needs": "1", "steps[1].needs": "0" };
  const refusal = await refusalIn(await send(db, form));
  expect(refusal.messages).toEqual([
    "Deze stappen wachten op elkaar: VOG → Gesprek. Haal bij een van deze stappen de voorwaarde weg.",
  ]);
  expect(typedSteps(refusal.values).map(({ values, needs }) => [values.name, needs])).toEqual([
    ["VOG", ["1"]],
    ["Gesprek", ["0"]],
  ]);
  expect(db.select().from(track).all()).toEqual([]);
});

test.each<[string, Record<string, string>, string[]]>([
  ["without steps", { "steps[0].name": "", "steps[1].name": " " }, []],
  ["without a name", { name: "" }, ["name"]],
  ["that is valid for no month", { validityMonths: "0" }, ["validityMonths"]],
  ["that asks first what it leads to", { requires: "certified" }, ["requires"]],
  ["with a step nobody judges", { "steps[0].assessor": "" }, ["steps[1].assessor"]],
  ["with a document that a trainer sees", { "steps[1].assessor": "certified_trainer" }, ["steps[0].assessor"]],
  [
    "with a training that is not said",
    { "steps[0].kind": "training_followed", "steps[0].assessor": "", "steps[0].criteria": "" },
    ["steps[1].trainingTypeId"],
  ],
  [
    "with an unknown training",
    {
      "steps[0].kind": "training_followed",
      "steps[0].assessor": "",
      "steps[0].criteria": "",
      "steps[0].trainingTypeId": "99",
    },
    ["steps[1].trainingTypeId"],
  ],
  ["with an interview outside", { "steps[0].isOutside": "on" }, ["steps[1].isOutside"]],
])("a track %s is refused", async (_what, more, fields) => {
  const db = freshDatabase();
  const response = await send(db, { ...terms, ...first, ...second, ...more });
  expect(Object.keys((await refusalIn(response)).fields)).toEqual(fields);
  expect([response.status >= 400, db.select().from(track).all()]).toEqual([true, []]);
});

test("a name that is taken and a stale save are refused", async () => {
  const { db, id } = await added();
  expect(Object.keys((await refusalIn(await send(db, { ...terms, ...first }))).fields)).toEqual(["name"]);
  const stale = await send(db, { ...terms, ...first, version: "0" }, id);
  expect([stale.status, (await refusalIn(stale)).kind]).toEqual([409, "stale"]);
});

test("the form offers the trainings there are", async () => {
  const { db, id } = await added();
  const { id: typeId, name } = makeTrainingType(db);
  const user = makeUser(db, "administrator");
  const data = await loader(getting("/beheer/trajecten/1", { db, user, params: { id: String(id) } }));
  expect([data.types, data.track?.name]).toEqual([[{ id: typeId, name }], "JIM-trainer"]);
});
