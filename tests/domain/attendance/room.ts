import { asc } from "drizzle-orm";
import type { Mark } from "#db/lists";
import { attendanceMark } from "#db/schema.server";
import { registerAttendance } from "~/domain/attendance/register";
import type { Context } from "~/domain/context";
import { freshDatabase } from "../../database";
import { makeRunningTraining, now } from "../../factories";

export interface Line {
  mark?: Mark;
  minutesMissed?: number;
  reason?: string;
  seen?: number;
}

export function room(row: Parameters<typeof makeRunningTraining>[1] = {}) {
  const db = freshDatabase();
  const world = makeRunningTraining(db, row);
  const [first, second] = world.sessions;
  const [one, two, three] = world.enrolments;
  if (!first || !second || !one || !two || !three) throw new Error("world");
  const ctx: Context = { db, user: world.trainer, now };
  const save = (lines: Line[], rest: { correctionReason?: string; sessionId?: number } = {}, by: Context = ctx) => {
    const marks = lines.map((line, index) => ({ enrolmentId: world.enrolments[index]?.id ?? 0, ...line }));
    return registerAttendance(by, { sessionId: first.id, marks, ...rest });
  };
  const rows = () => db.select().from(attendanceMark).orderBy(asc(attendanceMark.id)).all();
  return { db, ...world, first, second, one, two, three, ctx, save, rows };
}

export const refusal = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};
