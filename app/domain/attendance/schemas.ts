import { z } from "zod";
import { marks } from "#db/lists";
import { email, id, optionalText } from "../fields";

/** One line of the register as it is sent. Without a mark nothing is recorded: that is not the same as absent. */
export const RegisterMark = z.object({
  enrolmentId: id,
  mark: z.enum(marks).nullish(),
  /** Net minutes missed by coming late or leaving early; checked against the session by the rules. */
  minutesMissed: z.number().int().nullish(),
  reason: optionalText(500),
  /** The id of the mark that the sender looked at, 0 for none: what changed since is not overwritten unseen. */
  seen: z.number().int().min(0).nullish(),
});

/** What `registerAttendance` takes. */
export const RegisterAttendance = z.object({
  sessionId: id,
  marks: z.array(RegisterMark).max(500).default([]),
  correctionReason: optionalText(500),
});

/** What `submitAttendance` takes. */
export const SubmitAttendance = z.object({ sessionId: id });

/** What `addWalkIn` takes: the two fields of someone who turned up uninvited. */
export const AddWalkIn = z.object({ sessionId: id, name: z.string().trim().min(1).max(250), email });

/** What `importAttendance` takes: the rows of a table by the names in its header. */
export const ImportAttendance = z.object({
  rows: z.array(z.record(z.string(), z.string())).min(1).max(20_000),
  /** Narrows the sessions to those of one training. */
  trainingCode: z.string().trim().max(20).nullish(),
});
