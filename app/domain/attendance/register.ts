import { write } from "../write";
import { changesOf, type Fault } from "./changes";
import { assertMayRecord, journalledMarks, recordChanges, refuseFaults } from "./record";
import { requireRegister, rosterOf } from "./register-facts";
import { RegisterAttendance } from "./schemas";

const nameInForm = ({ index, field }: Fault): string =>
  field === "correctionReason" ? field : `marks[${index}].${field}`;

/**
 * Saves marks of a session's register, from the session's own day on; minutes are net minutes missed. A mark that says
 * the same is not written again; one that says something new takes the place of the old, which stays visible. Once the
 * register is submitted, a change asks a `correctionReason`. Refuses `invalid` or, when another person changed the mark
 * meanwhile, `stale`, with the fields as `marks[0].minutesMissed`; `conflict` while nothing can be recorded.
 */
export const registerAttendance = write("attendance.register", {
  input: RegisterAttendance,
  subject: (ctx, { sessionId }) => requireRegister(ctx.db, sessionId),
  work: (ctx, { marks, correctionReason }, register) => {
    assertMayRecord(ctx, register);
    const { changes, faults } = changesOf({ register, roster: rosterOf(ctx.db, register), marks, correctionReason });
    refuseFaults(faults, nameInForm);
    recordChanges(ctx, register.sessionId, changes);
    return { changes: journalledMarks(changes) };
  },
  journal: ({ changes }, { sessionId, correctionReason }, { isSubmitted, trainingId }) =>
    changes.length === 0
      ? null
      : {
          subject: "session",
          id: sessionId,
          trainingId,
          detail: { marks: changes, ...(isSubmitted ? { correctionReason } : {}) },
        },
});
