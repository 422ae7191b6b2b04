import { trainingCode } from "~/domain/training/rules";
import { type Marks, registerAttendance, type StoredSession } from "./attendance";
import type { Series } from "./certificate-rows";
import { type Ended, issueCertificates } from "./certificates";
import { draftBlock } from "./draft-block";
import { addEnrolment, addTransfer, enrolGuests, enrolPeople, slotsPerTraining } from "./enrolments";
import { addSteps, enteredDay, type Step } from "./history";
import type { Municipality } from "./organisations";
import type { Crowd } from "./people";
import { addPlanning } from "./planning";
import { firstDay, lastDay } from "./plots";
import { addSessions } from "./sessions";
import { type EnrolmentDraft, type Home, type Member, type Stage, statusOf, type TrainingDraft } from "./shapes";
import type { Staff } from "./staff";
import { addStaffRecords } from "./staff-records";

/** What outlasts a block: numbers run on over all of them. */
export interface Counters {
  /** The last training's number in each year. */
  trainings: Map<number, number>;
  certificates: Series;
}

export interface Built {
  draft: TrainingDraft;
  id: number;
  code: string;
  sessions: StoredSession[];
  people: Member[];
  enrolments: EnrolmentDraft[];
  marks: Marks;
  steps: Step[];
}

export interface Block {
  trainings: Built[];
  /** Enrolments with a certificate that stands. */
  certified: Set<number>;
  /** Who holds a certificate and follows the training of today as well. */
  returner: Member | undefined;
}

export interface Scene {
  stage: Stage;
  crowd: Crowd;
  homes: readonly Home[];
  towns: readonly Municipality[];
  staff: Staff;
  counters: Counters;
  firstYear: number;
}

/** The trainings of fourteen organisations and all that belongs to them; the rows wait in the stage's batch. */
export function buildBlock(scene: Scene): Block {
  const { stage, homes, counters } = scene;
  const byId = new Map(homes.map((home) => [home.id, home]));
  const { drafts, profiles, diary } = draftBlock(scene);
  const trainings = drafts.map((draft) => addTraining(scene, draft));
  const qualified = addStaffRecords(scene, { trainings, profiles, diary, homes: byId });
  addPlanning(stage, trainings, scene.staff.trainers);
  const spare = trainings.filter(({ draft }) => draft.plot === "undated").flatMap(({ people }) => people);
  for (const built of trainings) enrolAll(scene, built, spare, byId);
  addTransfers(stage, trainings, byId);
  const closed = trainings.filter(({ draft }) => draft.plot === "closed");
  for (const built of closed) register(stage, built);
  const certified = issueCertificates(stage, closed.map(toEnded(stage)), qualified, counters.certificates);
  const returner = addReturner(stage, { trainings, certified }, byId);
  for (const built of trainings) if (built.draft.plot !== "closed") register(stage, built);
  return { trainings, certified, returner };
}

function register(stage: Stage, built: Built): void {
  const { draft, sessions, enrolments } = built;
  if (draft.plot !== "cancelled")
    built.marks = registerAttendance(stage, draft.plot, sessions, enrolments, draft.special !== null);
}

const toEnded =
  (stage: Stage) =>
  (built: Built): Ended => ({
    ...built,
    trainingId: built.id,
    closedDay: built.steps.at(-1)?.day ?? 0,
    type: typeOf(stage, built.draft),
    isSure: built.draft.special !== null,
  });

const typeOf = (stage: Stage, { special }: TrainingDraft) => special?.type ?? stage.type;

function addTraining({ stage, crowd, homes, counters }: Scene, draft: TrainingDraft): Built {
  const sequence = (counters.trainings.get(draft.year) ?? 0) + 1;
  counters.trainings.set(draft.year, sequence);
  const code = trainingCode(draft.year, sequence);
  const id = storeTraining(stage, draft, code);
  const people = draft.special
    ? [...draft.special.guests]
    : Array.from({ length: slotsPerTraining }, () =>
        crowd.professional(stage.random.chance(0.9) ? draft.client : stage.random.pick(homes)),
      );
  const sessions = addSessions(stage, draft, id);
  const steps = addSteps(stage, draft, { id, code });
  return { draft, id, code, sessions, people, steps, enrolments: [], marks: new Map() };
}

function storeTraining(stage: Stage, draft: TrainingDraft, code: string): number {
  const {
    id: trainingTypeId,
    minParticipants,
    maxParticipants,
    hardMaximum,
    attendanceShare,
    makeUpDays,
  } = typeOf(stage, draft);
  return stage.batch.add("training", {
    code,
    programmeId: stage.programme.id,
    trainingTypeId,
    clientOrganisationId: draft.client.id,
    regionCode: draft.client.regionCode,
    status: statusOf[draft.plot],
    year: draft.year,
    minParticipants,
    maxParticipants,
    hardMaximum,
    attendanceShare,
    makeUpDays,
    firstDate: draft.sessions[0]?.date ?? null,
    lastDate: draft.sessions.at(-1)?.date ?? null,
    createdAt: stage.calendar.instant(enteredDay(stage, draft), "10:00"),
    version: 1,
  });
}

type Homes = ReadonlyMap<number, Home>;

function enrolAll({ stage }: Scene, built: Built, spare: Member[], homes: Homes): void {
  const { draft, id: trainingId, people } = built;
  const enrolling = { stage, draft, trainingId, homes };
  const waiting = draft.plot === "waiting_list" ? spare.splice(0, 3) : [];
  built.enrolments = draft.special ? enrolGuests(enrolling, people) : enrolPeople(enrolling, people, waiting);
}

/** Now and then someone came over from an earlier training that had not begun yet. */
function addTransfers(stage: Stage, trainings: readonly Built[], homes: Homes): void {
  for (const built of trainings) {
    const moved = built.enrolments[0];
    if (!moved || built.draft.special || !stage.random.chance(0.08)) continue;
    const from = trainings.find(({ draft }) => isBetween(moved.registeredAt, draft, built.draft));
    if (from) addTransfer({ stage, draft: from.draft, trainingId: from.id, homes }, moved);
  }
}

function isBetween(moment: number, candidate: TrainingDraft, later: TrainingDraft): boolean {
  const start = candidate.sessions[0]?.startInstant ?? 0;
  if (candidate.special) return false;
  return start > moment && firstDay(candidate) < firstDay(later) && candidate.plot !== "cancelled";
}

/** One who holds a certificate follows the training of today as well. */
function addReturner(
  stage: Stage,
  { trainings, certified }: Omit<Block, "returner">,
  homes: Homes,
): Member | undefined {
  const now = trainings.find(({ draft }) => draft.sessions[1]?.day === stage.today);
  if (!now) return undefined;
  const opening = firstDay(now.draft);
  const before = trainings
    .filter(({ draft }) => lastDay(draft) < opening && !draft.special)
    .flatMap(({ enrolments }) => enrolments);
  const person = before.findLast((enrolment) => certified.has(enrolment.id))?.person;
  if (!person) return undefined;
  const registeredAt = stage.calendar.instant(opening - 12, "13:00");
  const dates = { registeredAt, placed: true, end: null, endedAt: null };
  now.enrolments.push(addEnrolment({ stage, draft: now.draft, trainingId: now.id, homes }, person, dates));
  return person;
}
