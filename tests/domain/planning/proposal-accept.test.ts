import { describe, expect, test } from "vitest";
import { booking, message } from "#db/schema.server";
import { acceptItem, acceptItems } from "~/domain/planning/proposal-accept";
import { listItems, loadsOf } from "~/domain/planning/proposal-items";
import { discardProposal } from "~/domain/planning/proposal-stop";
import { makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import {
  ctxOf,
  makeProposalWorld,
  makeStanding,
  type ProposalWorld,
  planOf,
  proposeTo,
  standOf,
  trainerId,
  usualDates,
} from "./proposal-world";

const waiverReason = "Uit het plan";
const other = ["2026-04-16", "2026-04-30", "2026-06-11"] as const;

const codesOf = ({ refused }: Awaited<ReturnType<typeof acceptItems>>) =>
  refused.map(({ itemId, reasons }) => [itemId, reasons.map(({ code }) => code)]);

const first = ({ trainings }: ProposalWorld) => trainings[0]?.id ?? 0;
const second = ({ trainings }: ProposalWorld) => trainings[1]?.id ?? 0;

describe("accepting dates for a training without any", () => {
  test("gives it its sessions and puts its people forward; nobody is asked", async () => {
    const world = makeProposalWorld(1);
    const { id, items } = proposeTo(world, [planOf(world, first(world))]);
    const itemIds = items.map((item) => item.id);
    expect(await acceptItems(ctxOf(world), { proposalId: id, itemIds, waiverReason })).toEqual({
      accepted: 1,
      refused: [],
    });
    const [lead, co] = [trainerId(world, 0), trainerId(world, 1)];
    expect(standOf(world.db, first(world))).toEqual([
      { date: usualDates[0], locationId: world.location.id, people: [lead, co] },
      { date: usualDates[1], locationId: world.location.id, people: [lead, co] },
      { date: usualDates[2], locationId: null, people: [lead] },
    ]);
    const asked = world.db.select().from(booking).all();
    expect(asked.map(({ askedAt, answer }) => [askedAt, answer])).toEqual(asked.map(() => [null, null]));
    expect(world.db.select().from(message).all()).toEqual([]);
    expect(listItems(world.db, id, now).map(({ state }) => state)).toEqual(["accepted"]);
  });

  test("some of it leaves the rest as it was", async () => {
    const world = makeProposalWorld(2);
    const plans = [planOf(world, first(world)), planOf(world, second(world), { team: [2, 3], dates: other })];
    const { id, itemOf } = proposeTo(world, plans);
    await acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(second(world))], waiverReason });
    expect(standOf(world.db, first(world))).toEqual([]);
    expect(listItems(world.db, id, now).map(({ state }) => state)).toEqual(["new", "accepted"]);
  });

  test("what collides by now is refused with where, wholly, and the others go on", async () => {
    const world = makeProposalWorld(2);
    const plans = [planOf(world, first(world)), planOf(world, second(world), { team: [2, 3], dates: other })];
    const { id, itemOf } = proposeTo(world, plans);
    makeStanding(world, { team: [0, 2], dates: ["2026-04-13", usualDates[1], "2026-06-08"] });
    const itemIds = [itemOf(first(world)), itemOf(second(world))];
    const result = await acceptItems(ctxOf(world), { proposalId: id, itemIds, waiverReason });
    expect(result.accepted).toBe(1);
    expect(codesOf(result)).toEqual([
      [itemOf(first(world)), expect.arrayContaining(["trainer_double_booked", "location_double_booked"])],
    ]);
    expect(standOf(world.db, first(world))).toEqual([]);
  });

  test("two coordinators accept two proposals for the same trainers and days: the second is told of the collision", async () => {
    const world = makeProposalWorld(2);
    const one = proposeTo(world, [planOf(world, first(world))]);
    const two = proposeTo(world, [planOf(world, second(world))]);
    const [left, right] = await Promise.all([
      acceptItems(ctxOf(world), { proposalId: one.id, itemIds: [one.itemOf(first(world))], waiverReason }),
      acceptItems(
        { ...ctxOf(world), user: makeUser(world.db, "coordinator") },
        { proposalId: two.id, itemIds: [two.itemOf(second(world))], waiverReason },
      ),
    ]);
    expect([left?.accepted, right?.accepted]).toEqual([1, 0]);
    expect(right?.refused[0]?.reasons.map(({ code }) => code)).toContain("trainer_double_booked");
    expect(standOf(world.db, second(world))).toEqual([]);
  });

  test("two proposals for the same training: the second is out of date", async () => {
    const world = makeProposalWorld(1);
    const one = proposeTo(world, [planOf(world, first(world))]);
    const two = proposeTo(world, [planOf(world, first(world), { team: [2, 3], dates: other })]);
    await acceptItems(ctxOf(world), { proposalId: one.id, itemIds: [one.itemOf(first(world))], waiverReason });
    const result = await acceptItems(ctxOf(world), {
      proposalId: two.id,
      itemIds: [two.itemOf(first(world))],
      waiverReason,
    });
    expect(result.refused.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      "proposal_training_changed",
      "proposal_sessions_changed",
      "proposal_staff_changed",
    ]);
    expect(standOf(world.db, first(world)).map(({ date }) => date)).toEqual([...usualDates]);
  });

  test("one that waits for the place of another is accepted after it", async () => {
    const world = makeProposalWorld(1);
    const standing = makeStanding(world);
    const moved = { team: [0, 1], dates: other } as const;
    const absence = { kind: "replan", absentFrom: "2026-04-14", absentUntil: "2026-04-14" } as const;
    const { id, itemOf } = proposeTo(world, [planOf(world, standing.id, moved)], {
      ...absence,
      absentPersonId: trainerId(world, 0),
    });
    const free = proposeTo(world, [planOf(world, first(world)), planOf(world, standing.id)]);
    const before = await acceptItems(ctxOf(world), {
      proposalId: free.id,
      itemIds: [free.itemOf(first(world))],
      waiverReason,
    });
    expect(before.accepted).toBe(0);
    await acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    const after = await acceptItems(ctxOf(world), {
      proposalId: free.id,
      itemIds: [free.itemOf(first(world))],
      waiverReason,
    });
    expect(after).toEqual({ accepted: 1, refused: [] });
  });
});

describe("what cannot be accepted", () => {
  test("nothing chosen, accepted already, thrown away, without a place", async () => {
    const world = makeProposalWorld(2);
    const ctx = ctxOf(world);
    const { id, itemOf } = proposeTo(world, [planOf(world, first(world))]);
    const accept = (itemId: number) => refusalOf(() => acceptItem(ctx, { proposalId: id, itemId, waiverReason })).codes;
    await expect(acceptItems(ctx, { proposalId: id, itemIds: [], waiverReason })).rejects.toThrow("nothing_chosen");
    expect(accept(itemOf(second(world)))).toEqual(["proposal_no_place"]);
    acceptItem(ctx, { proposalId: id, itemId: itemOf(first(world)), waiverReason });
    expect(accept(itemOf(first(world)))).toEqual(["proposal_accepted_already"]);
    discardProposal(ctx, { proposalId: id });
    expect(accept(itemOf(second(world)))).toEqual(["proposal_discarded"]);
  });

  test("an item of another proposal is not there, nor is any for who plans for one organisation", () => {
    const world = makeProposalWorld(1);
    const one = proposeTo(world, [planOf(world, first(world))]);
    const two = proposeTo(world, []);
    const itemId = one.itemOf(first(world));
    const user = makeUser(world.db, "coordinator", world.organisation.id);
    for (const [ctx, proposalId] of [
      [ctxOf(world), two.id],
      [{ ...ctxOf(world), user }, one.id],
    ] as const) {
      expect(refusalOf(() => acceptItem(ctx, { proposalId, itemId, waiverReason })).kind).toBe("not_found");
    }
  });
});

test("everyone's work is counted as it stands and as it would be", () => {
  const world = makeProposalWorld(1);
  const standing = makeStanding(world, { dates: other });
  const { items } = proposeTo(world, [planOf(world, first(world), { team: [0, 2] }), planOf(world, standing.id)]);
  const loads = loadsOf(items).map(({ personId, before, after }) => [personId, before, after]);
  expect(loads).toEqual([
    [trainerId(world, 0), 3, 6],
    [trainerId(world, 1), 2, 2],
    [trainerId(world, 2), 0, 2],
  ]);
});
