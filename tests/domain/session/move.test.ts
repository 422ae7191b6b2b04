import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { message, session, sessionMove, training } from "#db/schema.server";
import { warningsIn } from "~/domain/schedule/weigh";
import { findSession } from "~/domain/session/find";
import { moveSession } from "~/domain/session/move";
import { weighMove } from "~/domain/session/weigh-move";
import { freshDatabase } from "../../database";
import { makeRunningTraining, now, type World } from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let world: World;
let second: World["sessions"][number];
const as = (user = world.coordinator, once?: string) => ({ db, user, now, ...(once ? { once } : {}) });

beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  const [, last] = world.sessions;
  if (!last) throw new Error("a training of two days");
  second = last;
});

const target = { date: "2026-03-12", startsAt: "10:00", endsAt: "17:00", locationId: null };
const move = (change: Record<string, unknown> = {}) => ({ sessionId: second.id, version: 1, ...target, ...change });
const mails = () => db.select().from(message).orderBy(asc(message.id)).all();
const standing = () => db.select().from(session).where(eq(session.id, second.id)).get();

describe("moving a session", () => {
  test("moves it, keeps where it stood, and mails everyone in it", () => {
    expect(moveSession(as(), move())).toEqual({ id: second.id, mailed: 4 });
    expect(standing()).toMatchObject({
      ...target,
      version: 2,
      startInstant: second.startInstant + 3 * 86400000 + 1800000,
    });
    expect(db.select().from(sessionMove).all()).toMatchObject([
      { fromDate: "2026-03-09", fromStartsAt: "09:30", fromEndsAt: "16:30", byId: world.coordinator.id },
    ]);
    expect(db.select().from(training).get()).toMatchObject({ firstDate: "2026-02-23", lastDate: "2026-03-12" });
    const people = [world.trainer.id, ...world.enrolments.map(({ personId }) => personId)];
    expect(mails().map(({ personId }) => personId)).toEqual(people);
    expect(mails()[0]).toMatchObject({
      kind: "session_moved",
      notBefore: now + 30_000,
      params: { fromDate: "2026-03-09", fromTime: "09:30–16:30", toDate: "2026-03-12", toTime: "10:00–17:00" },
    });
  });

  test("past another part asks a reason", () => {
    const early = move({ date: "2026-02-20" });
    expect(refusalOf(() => moveSession(as(), early))?.fields).toEqual({ waiverReason: ["reason_needed"] });
    moveSession(as(), { ...early, waiverReason: "Anders is er geen trainer" });
    expect(standing()).toMatchObject({ date: "2026-02-20" });
  });

  test("what the preview says is what the move does", () => {
    const row = findSession(db, second.id);
    if (!row) throw new Error("the session stands");
    const effects = weighMove(db, row, target, now);
    expect(warningsIn(effects.findings)).toEqual([]);
    expect(effects.people.map(({ name }) => name)).toHaveLength(4);
    moveSession(as(), move());
    expect(mails().map(({ personId }) => personId)).toEqual(effects.mails.map(({ personId }) => personId));
  });

  test("undone in time, nobody hears of it", () => {
    moveSession(as(), move());
    const back = { date: "2026-03-09", startsAt: "09:30", endsAt: "16:30", version: 2 };
    expect(moveSession(as(), move(back))).toEqual({ id: second.id, mailed: 0 });
    expect(mails().every(({ cancelledAt }) => cancelledAt === now)).toBe(true);
    expect(standing()).toMatchObject({ date: "2026-03-09", startsAt: "09:30", version: 3 });
  });

  test("undone too late, everyone hears of it again", () => {
    moveSession(as(), move());
    db.update(message).set({ sentAt: now }).run();
    const back = { date: "2026-03-09", startsAt: "09:30", endsAt: "16:30", version: 2 };
    expect(moveSession(as(), move(back)).mailed).toBe(4);
  });

  test("moved twice before a mail left: one mail, from where it first stood", () => {
    moveSession(as(), move());
    moveSession(as(), move({ date: "2026-03-13", version: 2 }));
    const waiting = mails().filter(({ cancelledAt }) => cancelledAt === null);
    expect(waiting).toHaveLength(4);
    expect(waiting[0]?.params).toMatchObject({ fromDate: "2026-03-09", toDate: "2026-03-13" });
  });

  test("the same form sent twice moves once", () => {
    const first = moveSession(as(world.coordinator, "key"), move());
    expect(moveSession(as(world.coordinator, "key"), move())).toEqual(first);
    expect(db.select().from(sessionMove).all()).toHaveLength(1);
  });
});
