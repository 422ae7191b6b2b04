import type { Mark } from "#db/lists";
import type { MarkFacts } from "~/domain/attendance/rules";
import type { EnrolmentDraft, Member, Plot, SessionDraft, Stage } from "./shapes";

/** The standing marks by enrolment, and in it by session. */
export type Marks = Map<number, Map<number, MarkFacts>>;

export interface StoredSession extends SessionDraft {
  id: number;
  acted: readonly { member: Member; bookingId: number }[];
}

/** This share of the participants was fully there, in every session. */
const fullShare = 0.88;
const recordingShare = 0.6;
const openRegister: readonly Plot[] = ["running_open_register", "delivered_open_register"];

const excuses = ["Ziek", "Begrafenis in de familie", "Spoeduithuisplaatsing", "Rechtbankzitting", "Kind ziek"];
const corrections = [
  "Stond wel op de getekende lijst",
  "Trein had vertraging, was er toch",
  "Vergissing bij het invullen",
];

const present: MarkFacts = { mark: "present", minutesMissed: 0 };
const minute = 60_000;

/**
 * Fills the registers of the sessions before today and hands them in, but for the last one where the plot leaves it
 * open: that is half filled in or still empty. `isWhole`: everybody was there all the time.
 */
export function registerAttendance(
  stage: Stage,
  plot: Plot,
  sessions: readonly StoredSession[],
  enrolments: readonly EnrolmentDraft[],
  isWhole = false,
): Marks {
  const held = sessions.filter((session) => session.day < stage.today);
  const open = openRegister.includes(plot) ? held.at(-1) : undefined;
  const openShare = stage.random.chance(0.5) ? recordingShare : 0;
  const there = enrolments.filter((enrolment) => enrolment.placed && !enrolment.ended);
  const marks: Marks = new Map();
  for (const enrolment of there) {
    const own = new Map<number, MarkFacts>();
    marks.set(enrolment.id, own);
    const gaps = isWhole ? new Set<number>() : chooseGaps(stage, held);
    for (const session of held) {
      if (session === open && !stage.random.chance(openShare)) continue;
      own.set(session.id, record(stage, session, enrolment.id, gaps.has(session.id), session !== open));
    }
  }
  for (const session of held) if (session !== open) submit(stage, session);
  return marks;
}

function chooseGaps({ random }: Stage, held: readonly StoredSession[]): Set<number> {
  if (held.length === 0 || random.chance(fullShare)) return new Set();
  const missed = held.filter(() => random.chance(0.2));
  return new Set([random.pick(held), ...missed].map((session) => session.id));
}

function record(
  stage: Stage,
  session: StoredSession,
  enrolmentId: number,
  gap: boolean,
  isSubmitted: boolean,
): MarkFacts {
  const facts = gap ? chooseGap(stage, session) : present;
  const recordedAt = session.startInstant + stage.random.int(15, 60) * minute;
  if (isSubmitted && stage.random.chance(0.003)) {
    addCorrected(stage, session, enrolmentId, facts, recordedAt);
    return facts;
  }
  addMark(stage, session, enrolmentId, facts, { recordedAt, supersededAt: null, reason: excuse(stage, facts) });
  return facts;
}

const gapShares: readonly (readonly [Mark, number])[] = [
  ["late", 25],
  ["left_early", 20],
  ["excused", 35],
  ["absent", 20],
];

function chooseGap({ random }: Stage, session: StoredSession): MarkFacts {
  const mark = random.weighted(gapShares);
  const most = Math.floor(session.part.netMinutes / 3);
  return {
    mark,
    minutesMissed: mark === "late" || mark === "left_early" ? random.int(1, Math.floor(most / 5)) * 5 : 0,
  };
}

const excuse = ({ random }: Stage, { mark }: MarkFacts): string | null =>
  mark === "excused" ? random.pick(excuses) : null;

/** First something else was recorded; after the register was handed in it was put right, with a reason. */
function addCorrected(
  stage: Stage,
  session: StoredSession,
  enrolmentId: number,
  facts: MarkFacts,
  recordedAt: number,
): void {
  const mistaken: MarkFacts = { mark: facts.mark === "absent" ? "present" : "absent", minutesMissed: 0 };
  const correctedAt = Math.min(session.endInstant + stage.random.int(60, 1500) * minute, stage.now);
  addMark(stage, session, enrolmentId, mistaken, { recordedAt, supersededAt: correctedAt, reason: null });
  const reason = stage.random.pick(corrections);
  addMark(stage, session, enrolmentId, facts, { recordedAt: correctedAt, supersededAt: null, reason });
}

function addMark(
  { batch, coordinator }: Stage,
  session: StoredSession,
  enrolmentId: number,
  facts: MarkFacts,
  moment: { recordedAt: number; supersededAt: number | null; reason: string | null },
): void {
  const recordedById = session.trainers[0]?.id ?? coordinator.id;
  batch.add("attendanceMark", { sessionId: session.id, enrolmentId, recordedById, ...facts, ...moment });
}

function submit({ batch, coordinator }: Stage, session: StoredSession): void {
  const at = session.endInstant + 20 * minute;
  batch.add("attendanceSubmission", { sessionId: session.id, at, byId: session.trainers[0]?.id ?? coordinator.id });
}
