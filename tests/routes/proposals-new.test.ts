import { describe, expect, test } from "vitest";
import { startProposal } from "~/domain/planning/proposal-start";
import type { PlanRuns } from "~/jobs/plan-runs";
import { loader as newLoader, action as startAction } from "~/routes/proposals/new/route";
import { loader as progressLoader } from "~/routes/proposals/progress/route";
import { action, loader } from "~/routes/proposals/show/route";
import { aYear, ctxOf, makeProposalWorld, makeStanding, type ProposalWorld } from "../domain/planning/proposal-world";
import { getting, posting, statusOf } from "../http";

const path = "/planbord/voorstellen";
const first = ({ trainings }: ProposalWorld) => trainings[0]?.id ?? 0;
const visitOf = ({ db, coordinator }: ProposalWorld, id = 0) => ({
  ...{ db, user: coordinator },
  params: { id: String(id) },
});

function recordedRuns() {
  const calls: [string, number][] = [];
  const planRuns: PlanRuns = {
    start: (id) => void calls.push(["start", id]),
    stop: async (id) => void calls.push(["stop", id]),
    progressOf: () => ({ tMs: 900, phase: "bound", best: 101.2, lowerBound: 100, unplaced: 2 }),
  };
  return { calls, planRuns };
}

const nextQuarter = { kind: "plan", period: "next", regionCode: "", seconds: "10" };

async function locationOf(outcome: Promise<unknown>): Promise<string | null> {
  const response = await outcome;
  return response instanceof Response ? response.headers.get("Location") : null;
}

const bodyOf = async (outcome: Promise<unknown>) =>
  (await ((await outcome) as Response).json()) as Record<string, unknown>;

describe("the form", () => {
  test("offers this quarter, the next one and the years, and is filled in from the address", async () => {
    const world = makeProposalWorld();
    const data = await newLoader(getting(`${path}/nieuw?wie=7&van=2026-04-01&tot=2026-04-30`, visitOf(world)));
    expect(data.periods).toEqual({
      quarter: { startsOn: "2026-03-02", endsOn: "2026-03-31" },
      next: { startsOn: "2026-04-01", endsOn: "2026-06-30" },
      year: { startsOn: "2026-03-02", endsOn: "2026-12-31" },
      nextYear: { startsOn: "2027-01-01", endsOn: "2027-12-31" },
    });
    expect(data.absence).toEqual({ absentPersonId: "7", absentFrom: "2026-04-01", absentUntil: "2026-04-30" });
  });

  test("starts a run and shows it", async () => {
    const world = makeProposalWorld();
    const { calls, planRuns } = recordedRuns();
    const visit = { ...visitOf(world), planRuns };
    expect(await locationOf(startAction(posting(`${path}/nieuw`, nextQuarter, visit)))).toBe(`${path}/1`);
    expect(calls).toEqual([["start", 1]]);
    expect(await statusOf(startAction(posting(`${path}/nieuw`, nextQuarter, visit)))).toBe(409);
  });

  test("shows what stands in the way first, with where to mend it, and goes on when it was seen", async () => {
    const world = makeProposalWorld(1);
    const code = world.trainings[0]?.code ?? "";
    world.db.$client
      .prepare("INSERT INTO planning_wish (training_id, earliest_on, latest_on, version) VALUES (?, ?, ?, 1)")
      .run(first(world), "2026-04-13", "2026-04-15");
    const { calls, planRuns } = recordedRuns();
    const visit = { ...visitOf(world), planRuns };
    const body = await bodyOf(startAction(posting(`${path}/nieuw`, nextQuarter, visit)));
    expect(body.check).toMatchObject({
      findings: [{ mends: [{ kind: "wishes", code, href: `/planbord/inplannen/${code}` }] }],
      more: 0,
    });
    expect(calls).toEqual([]);
    const seen = { ...nextQuarter, seen: "on" };
    expect(await locationOf(startAction(posting(`${path}/nieuw`, seen, visit)))).toBe(`${path}/1`);
  });

  test("tells of two fixed trainings with one trainer on one day before a plan is made", async () => {
    const world = makeProposalWorld(1);
    makeStanding(world);
    makeStanding(world, { team: [0, 2] });
    const visit = visitOf(world);
    const body = await bodyOf(startAction(posting(`${path}/nieuw`, nextQuarter, visit)));
    const check = body.check as { findings: { mends: { kind: string }[] }[] };
    expect(check.findings.flatMap(({ mends }) => mends.map(({ kind }) => kind))).toEqual(["training", "training"]);
  });

  test("says once what is so of many trainings, and of no more than are looked through", async () => {
    const world = makeProposalWorld(23);
    for (const { id } of world.trainings) {
      world.db.$client
        .prepare("INSERT INTO planning_wish (training_id, earliest_on, latest_on, version) VALUES (?, ?, ?, 1)")
        .run(id, "2026-04-13", "2026-04-15");
    }
    const { check } = await bodyOf(startAction(posting(`${path}/nieuw`, nextQuarter, visitOf(world))));
    const { findings, more } = check as { findings: { mends: unknown[] }[]; more: number };
    expect([findings.map(({ mends }) => mends.length), more]).toEqual([[20], 3]);
  });

  test("tells that nobody is certified", async () => {
    const world = makeProposalWorld(1);
    world.db.$client.exec("DELETE FROM certification");
    const body = await bodyOf(startAction(posting(`${path}/nieuw`, nextQuarter, visitOf(world))));
    expect(body.check).toMatchObject({ findings: [{ mends: [{ kind: "trainers", href: "/trainers" }] }] });
  });

  test.each([
    ["nothing to plan", { ...nextQuarter, regionCode: "JZ0000" }, 409],
    [
      "the end before the start",
      { ...nextQuarter, period: "other", startsOn: "2026-05-02", endsOn: "2026-05-01" },
      400,
    ],
    ["no days", { ...nextQuarter, period: "other", startsOn: "", endsOn: "" }, 400],
    ["nobody away", { kind: "replan", absentPersonId: "", absentFrom: "2026-04-01", absentUntil: "2026-04-30" }, 400],
  ])("refuses %s", async (_what, form, status) => {
    const world = makeProposalWorld();
    expect(await statusOf(startAction(posting(`${path}/nieuw`, form, visitOf(world))))).toBe(status);
  });
});

describe("while it is made", () => {
  test("the page and the scripts are told how far it is, and how good at least", async () => {
    const world = makeProposalWorld();
    const { id } = startProposal(ctxOf(world), aYear);
    const { planRuns } = recordedRuns();
    const visit = { ...visitOf(world, id), planRuns };
    const expected = { isRunning: true, seconds: 0, budget: 60, unplaced: 2, percent: 1.2, phase: "bound" };
    const page = await loader(getting(`${path}/${id}`, visit));
    expect(page.progress).toEqual(expected);
    expect(page.view).toBeNull();
    expect(await bodyOf(progressLoader(getting(`${path}/${id}/voortgang`, visit)))).toEqual(expected);
  });

  test("it is stopped", async () => {
    const world = makeProposalWorld();
    const { id } = startProposal(ctxOf(world), aYear);
    const { calls, planRuns } = recordedRuns();
    const visit = { ...visitOf(world, id), planRuns };
    const stopped = action(posting(`${path}/${id}`, { intent: "stop" }, visit));
    expect(await locationOf(stopped)).toBe(`${path}/${id}?gelukt=gestopt`);
    expect(calls).toEqual([["stop", id]]);
  });
});
