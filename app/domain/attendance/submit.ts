import type { Reader } from "#db/client.server";
import { statement } from "#db/client.server";
import { attendanceSubmission } from "#db/schema.server";
import { localDateOf } from "../dates";
import { displayName } from "../person/name";
import { Refusal } from "../refusal";
import { write } from "../write";
import { markFactsOf, type Register, requireRegister, rosterOf } from "./register-facts";
import { type RegisterLine, whyNotSubmit } from "./rules";
import { SubmitAttendance } from "./schemas";

/**
 * Hands in a complete register; from then on a change asks a reason. Refuses `conflict` with a reason for each participant
 * without a mark, when it was submitted before, and while nothing can be recorded.
 */
export const submitAttendance = write("attendance.submit", {
  input: SubmitAttendance,
  subject: (ctx, { sessionId }) => requireRegister(ctx.db, sessionId),
  work: (ctx, { sessionId }, register) => {
    const lines = namedLines(ctx.db, register);
    const reasons = whyNotSubmit({ ...register, today: localDateOf(ctx.now), lines });
    if (reasons.length > 0) throw new Refusal("conflict", reasons);
    ctx.db
      .insert(attendanceSubmission)
      .values({ sessionId, at: ctx.now, byId: ctx.user?.id ?? null })
      .run();
    return { participants: lines.length };
  },
  journal: (result, { sessionId }, { trainingId }) => ({
    subject: "session",
    id: sessionId,
    trainingId,
    detail: result,
  }),
});

interface NameRow {
  enrolmentId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
}

const namesSql = `
  SELECT e.id AS enrolmentId, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM session_participant i JOIN enrolment e ON e.id = i.enrolment_id JOIN person p ON p.id = e.person_id
  WHERE i.session_id = ? ORDER BY p.family_key, p.given_key, e.id`;

function namedLines(db: Reader, register: Register): RegisterLine[] {
  const roster = rosterOf(db, register);
  return statement<NameRow>(db, namesSql)
    .all(register.sessionId)
    .flatMap(({ enrolmentId, givenName, infix, familyName }) => {
      const line = roster.get(enrolmentId);
      const name = displayName(givenName, infix, familyName);
      return line ? [{ enrolmentId, name, mark: markFactsOf(line) }] : [];
    });
}
