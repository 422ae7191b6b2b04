import { describe, expect, test } from "vitest";
import { availabilityException, certification } from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { acceptItems } from "~/domain/planning/proposal-accept";
import { listItems } from "~/domain/planning/proposal-items";
import { now } from "../../factories";
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

const codesOf = ({ refused }: Awaited<ReturnType<typeof acceptItems>>): [number, string[]][] =>
  refused.map(({ itemId, reasons }) => [itemId, reasons.map(({ code }) => code)]);

const first = ({ trainings }: ProposalWorld) => trainings[0]?.id ?? 0;

describe("a plan that was left lying", () => {
  test.each<[string, string, string, number, string[]]>([
    ["the day before its first day", "2026-04-13", "new", 1, []],
    ["on its first day", usualDates[0], "stale", 0, ["proposal_days_passed"]],
    ["after its first day", "2026-04-20", "stale", 0, ["proposal_days_passed"]],
  ])("is of use no more once its days come: %s", async (_when, today, state, accepted, codes) => {
    const world = makeProposalWorld(1);
    const { id, itemOf } = proposeTo(world, [planOf(world, first(world))]);
    const then = requireInstant(today, "08:00");
    expect(listItems(world.db, id, then).map((item) => item.state)).toEqual([state]);
    const itemIds = [itemOf(first(world))];
    const result = await acceptItems({ ...ctxOf(world), now: then }, { proposalId: id, itemIds, waiverReason });
    expect([result.accepted, codesOf(result).flatMap(([_id, found]) => found)]).toEqual([accepted, codes]);
    expect(standOf(world.db, first(world))).toHaveLength(accepted * 3);
  });

  test("of a training that has begun since, nothing is carried out by halves", async () => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    const { id, itemOf } = proposeTo(world, [planOf(world, standing.id, { dates: other })], {
      ...{ kind: "replan", absentFrom: "2026-04-14", absentUntil: "2026-04-14", absentPersonId: trainerId(world, 0) },
    });
    const then = requireInstant("2026-04-20", "08:00");
    const result = await acceptItems(
      { ...ctxOf(world), now: then },
      { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason },
    );
    expect(codesOf(result)).toEqual([[itemOf(standing.id), ["proposal_days_passed"]]]);
    expect(standOf(world.db, standing.id).map(({ date }) => date)).toEqual([...usualDates]);
  });

  const cannot: [string, (world: ProposalWorld) => unknown, string][] = [
    [
      "fell ill",
      ({ db, trainers: [, co] }) =>
        db
          .insert(availabilityException)
          .values({ personId: co?.id ?? 0, startsOn: usualDates[1], endsOn: usualDates[1], recordedAt: now })
          .run(),
      "staff_unavailable",
    ],
    ["lost their certificate", ({ db }) => db.delete(certification).run(), "staff_not_certified"],
  ];

  test.each(cannot)("asks nobody who %s since, whatever reason is given", async (_how, happens, code) => {
    const world = makeProposalWorld(1);
    const { id, itemOf } = proposeTo(world, [planOf(world, first(world))]);
    happens(world);
    const itemIds = [itemOf(first(world))];
    const result = await acceptItems(ctxOf(world), { proposalId: id, itemIds, waiverReason });
    expect(new Set(codesOf(result).flatMap(([_id, found]) => found))).toEqual(new Set([code]));
    expect(standOf(world.db, first(world))).toEqual([]);
  });

  test("who takes another's place must be able to, who stands already may stay as they are", async () => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    const away = (index: number) => ({
      ...{ personId: trainerId(world, index), recordedAt: now },
      ...{ startsOn: usualDates[1], endsOn: usualDates[1] },
    });
    const { id, itemOf } = proposeTo(world, [planOf(world, standing.id, { team: [2, 1] })], {
      ...{ kind: "replan", absentFrom: "2026-04-01", absentUntil: "2026-06-30", absentPersonId: trainerId(world, 0) },
    });
    const accept = () => acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    world.db
      .insert(availabilityException)
      .values([away(1), away(2)])
      .run();
    expect(codesOf(await accept())).toEqual([[itemOf(standing.id), ["staff_unavailable"]]]);
    world.db.delete(availabilityException).run();
    world.db.insert(availabilityException).values(away(1)).run();
    expect(await accept()).toEqual({ accepted: 1, refused: [] });
  });
});
