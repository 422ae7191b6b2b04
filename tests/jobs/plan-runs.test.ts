import { describe, expect, test } from "vitest";
import type { PlanningSolution, TrainingPlan } from "~/domain/planner/types";
import { listItems } from "~/domain/planning/proposal-items";
import { requireProposal } from "~/domain/planning/proposal-list";
import { startProposal } from "~/domain/planning/proposal-start";
import { openLog } from "~/http/log";
import { readSettings } from "~/http/settings";
import { PlanRunner } from "~/jobs/plan-runs";
import { solveInWorker } from "~/jobs/planner";
import {
  aYear,
  ctxOf,
  makeProposalWorld,
  type ProposalWorld,
  planOf,
  solutionOf,
} from "../domain/planning/proposal-world";
import { now } from "../factories";

const log = openLog(readSettings({ LOG_LEVEL: "silent" }, { mode: "test" }));

/** A planner that does as the test says: it tells of plans, ends, or dies. */
function fakePlanner() {
  const told: {
    options?: Parameters<typeof solveInWorker>[1];
    resolve?: (solution: PlanningSolution) => void;
    reject?: (error: Error) => void;
    cancelled: number;
    runs: number;
    best: TrainingPlan[];
  } = { cancelled: 0, runs: 0, best: [] };
  const solve: typeof solveInWorker = (_problem, options) => {
    told.options = options;
    told.runs += 1;
    const result = new Promise<PlanningSolution>((resolve, reject) => Object.assign(told, { resolve, reject }));
    const cancel = () => {
      told.cancelled += 1;
      told.resolve?.({ ...solutionOf(told.best), status: "cancelled" });
    };
    return { result, cancel, end: () => cancel() };
  };
  return { told, solve };
}

const runnerOf = ({ db }: ProposalWorld, solve?: typeof solveInWorker) =>
  new PlanRunner({ db, log, clock: () => now, ...(solve && { solve }) });

const first = ({ trainings }: ProposalWorld) => trainings[0]?.id ?? 0;
const progress = { tMs: 900, phase: "search", best: 120, lowerBound: 100, unplaced: 0 } as const;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function begun(undated = 1) {
  const world = makeProposalWorld(undated);
  const planner = fakePlanner();
  const runs = runnerOf(world, planner.solve);
  const { id } = startProposal(ctxOf(world), aYear);
  runs.start(id);
  const read = () => requireProposal(world.db, world.coordinator, id);
  return { world, ...planner, runs, id, read };
}

describe("a run", () => {
  test("tells how far it is, and keeps what came out", async () => {
    const { world, told, runs, id, read } = begun();
    told.options?.onProgress?.(progress);
    expect(runs.progressOf(id)).toEqual(progress);
    told.resolve?.(solutionOf([planOf(world, first(world))]));
    await settled();
    expect(runs.progressOf(id)).toBeNull();
    expect(read()).toMatchObject({ end: "done", failure: null, changed: 1, solution: { lowerBound: 99, gap: 0.01 } });
    expect(listItems(world.db, id, now).map(({ state }) => state)).toEqual(["new"]);
  });

  test("stops with the best so far, which stands when the promise is kept", async () => {
    const { world, told, runs, id, read } = begun();
    told.best = [planOf(world, first(world))];
    await runs.stop(id);
    expect(told.cancelled).toBe(1);
    expect(read()).toMatchObject({ end: "stopped", failure: null, changed: 1 });
  });

  test("is begun once, however often it is asked", async () => {
    const { told, runs, id } = begun();
    runs.start(id);
    expect(told.runs).toBe(1);
    await runs.stop(id);
    runs.start(id);
    expect(told.runs).toBe(1);
  });

  test("that fails is told of, and another can be started", async () => {
    const { world, told, id, read, runs } = begun();
    told.reject?.(new Error("out of memory"));
    await settled();
    expect(read()).toMatchObject({ end: "failed", failure: "crashed", solution: null });
    const again = startProposal(ctxOf(world), aYear);
    runs.start(again.id);
    expect(again.id).not.toBe(id);
    expect(told.runs).toBe(2);
  });

  test("whose thread died keeps the best so far, and says so", async () => {
    const { world, told, read } = begun();
    told.resolve?.({ ...solutionOf([planOf(world, first(world))]), status: "cancelled" });
    await settled();
    expect(read()).toMatchObject({ end: "stopped", failure: "thread_died", changed: 1 });
  });

  test("ends by itself when the server stops", async () => {
    const { runs, read } = begun();
    await runs.close();
    expect(read()).toMatchObject({ end: "stopped", failure: "server_stopped" });
  });
});

describe("after a server that died", () => {
  test("what it had kept is there, what it had not failed, and another plan can be made", () => {
    const world = makeProposalWorld(1);
    const { id } = startProposal(ctxOf(world), aYear);
    const plans = [planOf(world, first(world))];
    const kept = JSON.stringify({ ...progress, plans });
    world.db.$client.prepare("UPDATE plan_proposal SET progress = ? WHERE id = ?").run(kept, id);
    runnerOf(world).recover();
    expect(requireProposal(world.db, world.coordinator, id)).toMatchObject({
      ...{ end: "stopped", failure: "server_stopped", changed: 1 },
      solution: { lowerBound: 100 },
    });
    const next = startProposal(ctxOf(world), aYear);
    runnerOf(world).recover();
    expect(requireProposal(world.db, world.coordinator, next.id)).toMatchObject({
      ...{ end: "failed", failure: "server_stopped", changed: 0 },
    });
  });
});

test("after a server that died, what it kept in another shape has failed, and the server starts all the same", () => {
  const world = makeProposalWorld(1);
  const { id } = startProposal(ctxOf(world), aYear);
  world.db.$client.prepare("UPDATE plan_proposal SET progress = '{}', problem = '{}' WHERE id = ?").run(id);
  runnerOf(world).recover();
  expect(requireProposal(world.db, world.coordinator, id)).toMatchObject({ end: "failed", failure: "server_stopped" });
});

describe("in a thread of its own", () => {
  test("it makes a plan that can be accepted while this thread goes on", async () => {
    const world = makeProposalWorld(3);
    const runs = runnerOf(world, (problem, options) => solveInWorker(problem, { ...options, iterations: 5 }));
    const { id } = startProposal(ctxOf(world), aYear);
    runs.start(id);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const read = () => requireProposal(world.db, world.coordinator, id);
    await expect.poll(() => read().end, { timeout: 60_000 }).toBe("done");
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect(listItems(world.db, id, now).map(({ state }) => state)).toEqual(["new", "new", "new"]);
  });

  test("a thread without memory dies, and the server tells of it", async () => {
    const world = makeProposalWorld(1);
    const runs = runnerOf(world, (problem, options) => solveInWorker(problem, { ...options, memoryMb: 8 }));
    const { id } = startProposal(ctxOf(world), aYear);
    runs.start(id);
    const read = () => requireProposal(world.db, world.coordinator, id);
    await expect.poll(() => read().end, { timeout: 60_000 }).not.toBeNull();
    expect(["failed", "stopped"]).toContain(read().end);
    expect(read().failure).not.toBeNull();
  });
});
