import { describe, expect, test } from "vitest";
import { planProposal } from "#db/schema.server";
import { listItems } from "~/domain/planning/proposal-items";
import { listProposals } from "~/domain/planning/proposal-list";
import { startProposal } from "~/domain/planning/proposal-start";
import { discardProposal, stopProposal } from "~/domain/planning/proposal-stop";
import { makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { aYear, ctxOf, makeProposalWorld, makeStanding, planOf, proposeTo, trainerId } from "./proposal-world";

const absence = { kind: "replan", absentFrom: "2026-04-01", absentUntil: "2026-04-30" } as const;

describe("starting a plan", () => {
  test("keeps the problem and how each training stands", () => {
    const world = makeProposalWorld(2);
    const standing = makeStanding(world);
    const { id, trainings } = startProposal(ctxOf(world), aYear);
    expect(trainings).toBe(3);
    const items = listItems(world.db, id, now);
    expect(items.map(({ trainingId, before, after }) => [trainingId, before !== null, after])).toEqual([
      ...world.trainings.map((one) => [one.id, false, null]),
      [standing.id, true, null],
    ]);
    expect(items.find(({ trainingId }) => trainingId === standing.id)?.before).toEqual(planOf(world, standing.id));
  });

  test.each([
    ["the end before the start", { ...aYear, endsOn: "2026-03-01" }, "invalid", "end_before_start"],
    ["in the past", { ...aYear, startsOn: "2026-01-01", endsOn: "2026-02-28" }, "invalid", "proposal_period_past"],
    ["too long", { ...aYear, endsOn: "2028-12-31" }, "invalid", "proposal_period_long"],
    ["nothing to plan", { ...aYear, regionCode: "JZ0000" }, "conflict", "proposal_nothing_to_plan"],
    ["too short a search", { ...aYear, seconds: 5 }, "invalid", "too_small"],
    ["too long a search", { ...aYear, seconds: 301 }, "invalid", "too_large"],
    ["someone who is no trainer", { ...absence, absentPersonId: 999_999 }, "invalid", "not_in_list"],
  ])("is refused: %s", (_what, input, kind, code) => {
    const world = makeProposalWorld();
    expect(refusalOf(() => startProposal(ctxOf(world), input as typeof aYear))).toEqual({ kind, codes: [code] });
  });

  test("is refused while another plan is being made, with who has it made and since when", () => {
    const world = makeProposalWorld();
    startProposal(ctxOf(world), aYear);
    const other = { ...ctxOf(world), user: makeUser(world.db, "coordinator") };
    expect(() => startProposal(other, aYear)).toThrow("proposal_busy");
    expect(world.db.select().from(planProposal).all()).toHaveLength(1);
  });

  test("is refused to who plans for one organisation alone", () => {
    const world = makeProposalWorld();
    const user = makeUser(world.db, "coordinator", world.organisation.id);
    expect(refusalOf(() => startProposal({ ...ctxOf(world), user }, aYear)).kind).toBe("not_found");
    expect(refusalOf(() => listProposals(world.db, user, 1)).kind).toBe("not_found");
  });

  test("keeps, once it has ended, nothing of when people can and where they live", () => {
    const world = makeProposalWorld(1);
    proposeTo(world, [planOf(world, world.trainings[0]?.id ?? 0)]);
    const [row] = world.db.select().from(planProposal).all();
    expect(row?.problem).toEqual({
      weights: expect.objectContaining({ unplaced: expect.any(Number) }),
      trainers: world.trainers.map(({ id }) => ({ id: `p${id}`, leadFrom: expect.any(String) })),
    });
    expect(JSON.stringify(row)).not.toContain("availability");
  });

  test("without a certified trainer it starts all the same: the proposal tells of it", () => {
    const world = makeProposalWorld(1);
    world.db.$client.exec("DELETE FROM certification");
    expect(startProposal(ctxOf(world), aYear).trainings).toBe(1);
  });

  test("the same form sent twice starts one run", () => {
    const world = makeProposalWorld();
    const ctx = { ...ctxOf(world), once: "key" };
    expect(startProposal(ctx, aYear)).toEqual(startProposal(ctx, aYear));
  });
});

describe("planning again after someone drops out", () => {
  test("holds what stands with that person away, and nothing new", () => {
    const world = makeProposalWorld(2);
    const standing = makeStanding(world);
    const { id } = startProposal(ctxOf(world), { ...absence, absentPersonId: trainerId(world, 0) });
    expect(listItems(world.db, id, now).map(({ trainingId }) => trainingId)).toEqual([standing.id]);
    const problem = world.db.select().from(planProposal).get()?.problem as {
      trainers: { id: string; availability: { exceptions: unknown[] } }[];
      locks: unknown[];
    };
    const absent = problem.trainers.find((one) => one.id === `p${trainerId(world, 0)}`);
    expect(absent?.availability.exceptions).toContainEqual({ from: "2026-04-01", to: "2026-04-30", available: false });
    expect(problem.locks).toEqual([]);
  });

  test("is refused when nothing stands in those days", () => {
    const world = makeProposalWorld();
    const input = { ...absence, absentPersonId: trainerId(world, 0) };
    expect(refusalOf(() => startProposal(ctxOf(world), input)).codes).toEqual(["proposal_nothing_stands"]);
  });

  test("holds a training whose absent trainer is already written down as away", () => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    world.db.$client
      .prepare(
        "INSERT INTO pause (person_id, kind, starts_on, ends_on, reason, at) VALUES (?, 'inactive', ?, ?, 'Ziek', ?)",
      )
      .run(trainerId(world, 0), absence.absentFrom, absence.absentUntil, now);
    const { id } = startProposal(ctxOf(world), { ...absence, absentPersonId: trainerId(world, 0) });
    expect(listItems(world.db, id, now).map(({ trainingId }) => trainingId)).toEqual([standing.id]);
  });
});

describe("stopping and throwing away", () => {
  test("a finished plan cannot be stopped; a running one cannot be thrown away", () => {
    const world = makeProposalWorld();
    const ctx = ctxOf(world);
    const { id } = proposeTo(world, []);
    expect(refusalOf(() => stopProposal(ctx, { proposalId: id })).codes).toEqual(["proposal_not_running"]);
    const running = startProposal(ctx, aYear);
    expect(refusalOf(() => discardProposal(ctx, { proposalId: running.id })).codes).toEqual(["proposal_is_running"]);
  });

  test("once is enough, and the list tells of it", () => {
    const world = makeProposalWorld();
    const { id } = proposeTo(world, []);
    discardProposal(ctxOf(world), { proposalId: id });
    discardProposal(ctxOf(world), { proposalId: id });
    expect(listProposals(world.db, world.coordinator, 1).rows).toMatchObject([{ id, discardedAt: now, changed: 0 }]);
    const count = world.db.$client.prepare("SELECT count(*) FROM journal WHERE verb = 'planProposal.discard'").pluck();
    expect(count.get()).toBe(1);
  });
});
