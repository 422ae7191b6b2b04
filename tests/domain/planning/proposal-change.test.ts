import { describe, expect, test } from "vitest";
import { booking, message } from "#db/schema.server";
import { replaceBooking } from "~/domain/booking/replace";
import { localDateOf } from "~/domain/dates";
import { lockTraining } from "~/domain/planning/lock-training";
import { acceptItems } from "~/domain/planning/proposal-accept";
import { listItems } from "~/domain/planning/proposal-items";
import { findSession } from "~/domain/session/find";
import { moveSession } from "~/domain/session/move";
import { makeLocation, now } from "../../factories";
import {
  ctxOf,
  makeProposalWorld,
  makeStanding,
  type ProposalWorld,
  planOf,
  proposeTo,
  standOf,
  trainerId,
} from "./proposal-world";

const waiverReason = "Uit het plan";
const other = ["2026-04-16", "2026-04-30", "2026-06-11"] as const;

const codesOf = ({ refused }: Awaited<ReturnType<typeof acceptItems>>) =>
  refused.map(({ itemId, reasons }) => [itemId, reasons.map(({ code }) => code)]);

describe("what changed since the plan was made", () => {
  const changes: [string, (world: ProposalWorld, standing: ReturnType<typeof makeStanding>) => unknown, string][] = [
    [
      "moved by hand",
      (world, { sessionIds: [sessionId = 0] }) => {
        const { version = 0, startsAt = "", endsAt = "" } = findSession(world.db, sessionId)?.session ?? {};
        const target = { date: "2026-04-15", startsAt, endsAt, locationId: world.location.id };
        return moveSession(ctxOf(world), { sessionId, version, ...target, waiverReason });
      },
      "proposal_sessions_changed",
    ],
    [
      "restaffed",
      (world) => {
        const [row] = world.db.select().from(booking).all();
        return replaceBooking(ctxOf(world), { bookingId: row?.id ?? 0, personId: trainerId(world, 3), how: "propose" });
      },
      "proposal_staff_changed",
    ],
    [
      "locked",
      (world, { id }) => lockTraining(ctxOf(world), { trainingId: id, field: "dates" }),
      "proposal_locked_since",
    ],
  ];

  test.each(changes)("a training that was %s meanwhile is refused, and named", async (_how, change, code) => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    const { id, itemOf } = proposeTo(world, [planOf(world, standing.id, { team: [2, 1] })], {
      ...{ kind: "replan", absentFrom: "2026-04-01", absentUntil: "2026-06-30" },
      absentPersonId: trainerId(world, 0),
    });
    change(world, standing);
    const before = standOf(world.db, standing.id);
    const result = await acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    expect(codesOf(result)).toEqual([[itemOf(standing.id), [code]]]);
    expect(standOf(world.db, standing.id)).toEqual(before);
    expect(listItems(world.db, id, now).map(({ state, since }) => [state, since])).toEqual([["stale", [{ code }]]]);
  });
});

describe("accepting what changes of a training that stands", () => {
  const away = { kind: "replan", absentFrom: "2026-04-01", absentUntil: "2026-06-30" } as const;

  test("another lead is put forward in the place of the one who is away, everywhere", async () => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    const { id, itemOf } = proposeTo(world, [planOf(world, standing.id, { team: [2, 1] })], {
      ...away,
      absentPersonId: trainerId(world, 0),
    });
    await acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    const [co, lead] = [trainerId(world, 1), trainerId(world, 2)];
    expect(standOf(world.db, standing.id).map(({ people }) => people)).toEqual([[co, lead], [co, lead], [lead]]);
    const rows = world.db.select().from(booking).all();
    const replaced = rows.filter(({ end }) => end === "replaced");
    expect(replaced.map(({ personId }) => personId)).toEqual([1, 2, 3].map(() => trainerId(world, 0)));
    const successors = replaced.map(({ successorId }) => rows.find((row) => row.id === successorId));
    expect(successors.map((row) => [row?.personId, row?.askedAt, row?.answer])).toEqual(
      [1, 2, 3].map(() => [lead, null, null]),
    );
    const told = world.db.select().from(message).all();
    expect(told.map(({ kind, personId }) => [kind, personId])).toEqual(
      [1, 2, 3].map(() => ["booking_ended", trainerId(world, 0)]),
    );
  });

  test("other days move its sessions, and who stays is asked again", async () => {
    const world = makeProposalWorld(0);
    const standing = makeStanding(world);
    const { id, itemOf } = proposeTo(world, [planOf(world, standing.id, { dates: other })], {
      ...away,
      absentPersonId: trainerId(world, 3),
    });
    await acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    expect(standOf(world.db, standing.id).map(({ date }) => date)).toEqual([...other]);
    const kinds = world.db.select().from(message).all();
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(["session_moved"]));
    expect(kinds).toHaveLength(5);
  });

  test("who makes way does not stand in the way on the new day", async () => {
    const world = makeProposalWorld(0);
    makeStanding(world, { team: [0, 3], dates: ["2026-04-16", "2026-05-21", "2026-07-02"] });
    const standing = makeStanding(world);
    const elsewhere = makeLocation(world.db, { regionCode: world.region.code, latitude: 51.9, longitude: 5.4 });
    const plan = planOf(world, standing.id, { team: [2, 1], dates: other });
    const sessions = plan.sessions.map((one) => (one.venueId ? { ...one, venueId: `l${elsewhere.id}` } : one));
    const { id, itemOf } = proposeTo(world, [{ ...plan, sessions }], { ...away, absentPersonId: trainerId(world, 0) });
    const result = await acceptItems(ctxOf(world), { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    expect(result).toEqual({ accepted: 1, refused: [] });
  });

  test("a session that began stays as it is", async () => {
    const world = makeProposalWorld(0);
    const today = localDateOf(now);
    const standing = makeStanding(world, { dates: [today, "2026-03-16", "2026-04-28"] });
    const plan = planOf(world, standing.id, { team: [2, 1], dates: [today, "2026-03-16", "2026-04-28"] });
    const { id, itemOf } = proposeTo(world, [plan], {
      ...{ kind: "replan", absentFrom: "2026-03-10", absentUntil: "2026-04-30" },
      absentPersonId: trainerId(world, 0),
    });
    await acceptItems({ ...ctxOf(world) }, { proposalId: id, itemIds: [itemOf(standing.id)], waiverReason });
    expect(standOf(world.db, standing.id)[0]?.people).toEqual([trainerId(world, 0), trainerId(world, 1)]);
  });
});
