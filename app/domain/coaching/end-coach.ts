import { eq } from "drizzle-orm";
import { coachRole } from "#db/schema.server";
import { localDateOf } from "../dates";
import { found, refuse, refuseField } from "../refusal";
import { personSubject } from "../trainer/subject";
import { write } from "../write";
import { withdrawTimesAfter } from "./ending";
import { EndCoach } from "./schemas";

/**
 * Someone coaches until a day, today without one; offered times after it that have not begun are withdrawn, and whoever had
 * a place in one is told. Refuses `coach_over` for an appointment that ended, `end_before_start`, and `coach_end_past` for a
 * day that is over. Returns how many went away.
 */
export const endCoach = write("coaching.appoint", {
  input: EndCoach,
  subject: ({ db }, { coachRoleId }) => {
    const role = found(db.select().from(coachRole).where(eq(coachRole.id, coachRoleId)).get());
    return { ...personSubject(db, role.personId), role };
  },
  work: (ctx, { coachRoleId, ...input }, { role }) => {
    const today = localDateOf(ctx.now);
    if (role.endsOn !== null && role.endsOn < today) refuse("conflict", "coach_over", { date: { date: role.endsOn } });
    const endsOn = input.endsOn ?? today;
    if (endsOn < today) refuseField("endsOn", "coach_end_past");
    if (endsOn < role.startsOn) refuseField("endsOn", "end_before_start");
    ctx.db.update(coachRole).set({ endsOn }).where(eq(coachRole.id, coachRoleId)).run();
    return { endsOn, withdrawn: withdrawTimesAfter(ctx, role.personId, endsOn) };
  },
  journal: ({ endsOn, withdrawn }, { coachRoleId }, { personId }) => ({
    subject: "person",
    id: personId,
    detail: { coachRoleId, endsOn, withdrawn },
  }),
});
