import { describe, expect, test } from "vitest";
import { assessment } from "#db/schema.server";
import { action as assess, loader as assessForm } from "~/routes/trainer/assess/route";
import { loader as own } from "~/routes/trainer/own/route";
import { begun, deliver } from "../domain/trainer/world";
import { makeCertification, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

type World = ReturnType<typeof begun>;

const at = (personId: number, more: Record<string, string> = {}) => ({ id: String(personId), ...more });

describe("judging a step", () => {
  const address = ({ candidate, observation }: World) => `/trainers/${candidate.id}/beoordelen/${observation}`;
  const params = ({ candidate, observation }: World) => at(candidate.id, { step: String(observation) });
  const judged = { verdict: "passed", assessedOn: "2026-03-01", "score-0": "3", "score-1": "4" };

  function withTrainer() {
    const world = begun();
    deliver(world.db, world.candidate.id, "2026-02-20", "trainee");
    const trainer = makeUser(world.db, "trainer");
    makeCertification(world.db, trainer.id);
    return { world, trainer };
  }

  test("a certified trainer finds whom they may judge, judges, and comes back to their own page", async () => {
    const { world, trainer } = withTrainer();
    const { db, candidate } = world;
    const mine = await own(getting("/mijn/trainer", { db, user: trainer }));
    expect(mine.assessable.map(({ personId, step }) => [personId, step])).toEqual([[candidate.id, "Observatie"]]);
    const done = await assess(posting(address(world), judged, { db, user: trainer, params: params(world) }));
    expect((done as unknown as Response).headers.get("Location")).toBe("/mijn/trainer?gelukt=beoordeeld");
    expect(db.select().from(assessment).all()).toMatchObject([
      { assessorId: trainer.id, verdict: "passed", scores: [{ score: 3 }, { score: 4 }] },
    ]);
  });

  test("nobody else reaches the form: no other trainer, not the candidate, and not for a step of the coordination", async () => {
    const { world, trainer } = withTrainer();
    const { db, candidate, document } = world;
    const see = (user: ReturnType<typeof makeUser>, step = world.observation) =>
      statusOf(assessForm(getting("/", { db, user, params: at(candidate.id, { step: String(step) }) })));
    expect(await see(trainer)).toBe(200);
    expect(await see(trainer, document)).toBe(404);
    expect(await see(makeUser(db, "trainer"))).toBe(404);
    makeCertification(db, candidate.id);
    const themselves = { ...trainer, id: candidate.id };
    expect(await see(themselves)).toBe(404);
  });

  test("a point left open is refused, and what was typed is kept", async () => {
    const { world, trainer } = withTrainer();
    const form = { ...judged, "score-1": "", remark: "Sterk" };
    const refused = await assess(posting(address(world), form, { db: world.db, user: trainer, params: params(world) }));
    const { refusal } = await (refused as unknown as Response).json();
    expect(refusal.fields).toHaveProperty("scores");
    expect(refusal.values).toMatchObject({ remark: "Sterk", "score-0": "3" });
  });

  test("a trainer cannot grant an equivalent; the coordination does, with the reason", async () => {
    const { world, trainer } = withTrainer();
    const form = { isEquivalent: "on", assessedOn: "2026-03-01", remark: "Tien jaar trainer elders" };
    const by = (user: ReturnType<typeof makeUser>) =>
      statusOf(assess(posting(address(world), form, { db: world.db, user, params: params(world) })));
    expect(await by(trainer)).toBe(404);
    expect(await by(world.coordinator)).toBe(302);
    expect(world.db.select().from(assessment).all()).toMatchObject([{ isEquivalent: true, verdict: "passed" }]);
  });
});
