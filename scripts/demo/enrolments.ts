import type { Instant } from "~/domain/dates";
import { firstDay } from "./plots";
import type { EnrolmentDraft, Home, Member, Plot, Stage, TrainingDraft } from "./shapes";

export const slotsPerTraining = 15;
const waitingCount = 3;
const reasons = [
  "Ziek geworden",
  "Andere baan gevonden",
  "Rooster laat het niet toe",
  "Zwangerschapsverlof",
  "Crisis in een gezin op die dag",
  "Volgt de training later in het jaar",
];

/** The lowest and highest number of people enrolled. */
const sizes: Record<Plot, readonly [number, number]> = {
  undated: [0, 0],
  far: [0, 6],
  filling: [6, 14],
  no_trainer: [13, 15],
  below_minimum: [6, 9],
  confirmed: [13, 15],
  waiting_list: [15, 15],
  cancelled: [5, 8],
  running: [13, 14],
  running_open_register: [15, 15],
  delivered_open_register: [15, 15],
  delivered: [15, 15],
  to_issue: [15, 15],
  closed: [15, 15],
};

const hasBegun: readonly Plot[] = [
  "running",
  "running_open_register",
  "delivered_open_register",
  "delivered",
  "to_issue",
  "closed",
];

interface Enrolling {
  stage: Stage;
  draft: TrainingDraft;
  trainingId: number;
  homes: ReadonlyMap<number, Home>;
}

/** Enrols the training's people; some withdraw, some send a substitute, one now and then walks in uninvited. */
export function enrolPeople(
  enrolling: Enrolling,
  people: readonly Member[],
  waiting: readonly Member[],
): EnrolmentDraft[] {
  const { stage, draft } = enrolling;
  const [lowest, highest] = sizes[draft.plot];
  const invited = people.slice(0, stage.random.int(lowest, highest));
  const walksIn = hasBegun.includes(draft.plot) && firstDay(draft) < stage.today && stage.random.chance(0.15);
  const walkIn = walksIn ? invited.pop() : undefined;
  const late = draft.plot === "waiting_list" ? waiting.slice(0, waitingCount) : [];
  return [
    ...enrolInvited(enrolling, invited),
    ...late.map((person) =>
      addEnrolment(enrolling, person, { ...standing, registeredAt: lateDate(enrolling), placed: false }),
    ),
    ...(walkIn ? [addWalkIn(enrolling, walkIn)] : []),
  ];
}

/** Enrols trainers or actors in a training of their own, a month ahead. */
export function enrolGuests(enrolling: Enrolling, guests: readonly Member[]): EnrolmentDraft[] {
  const { stage, draft } = enrolling;
  const day = Math.min(firstDay(draft) - 30, stage.today - 4);
  const registeredAt = stage.calendar.instant(day, "09:00");
  return guests.map((person) => addEnrolment(enrolling, person, { ...standing, registeredAt }));
}

function enrolInvited(enrolling: Enrolling, invited: readonly Member[]): EnrolmentDraft[] {
  const { random } = enrolling.stage;
  const mayEnd = enrolling.draft.plot !== "cancelled" && enrolling.draft.plot !== "waiting_list";
  const enrolments: EnrolmentDraft[] = [];
  for (let index = 0; index < invited.length; index += 1) {
    const [person, next] = invited.slice(index, index + 2);
    if (!person) break;
    const mayEndThis = mayEnd && index > 0;
    if (mayEndThis && next && random.chance(0.02)) {
      enrolments.push(...substitute(enrolling, person, next));
      index += 1;
    } else if (mayEndThis && random.chance(0.03)) {
      enrolments.push(addEnrolment(enrolling, person, { ...ending(enrolling), end: "withdrawn" }));
    } else enrolments.push(addEnrolment(enrolling, person, { ...standing, registeredAt: earlyDate(enrolling) }));
  }
  return enrolments;
}

function substitute(enrolling: Enrolling, leaver: Member, successor: Member): EnrolmentDraft[] {
  const dates = ending(enrolling);
  const taken = addEnrolment(enrolling, successor, { ...standing, registeredAt: dates.endedAt });
  return [taken, addEnrolment(enrolling, leaver, { ...dates, end: "substituted", successorId: taken.id })];
}

/** In an earlier training, which had not begun yet, stood who came over to this one. */
export function addTransfer(enrolling: Enrolling, moved: EnrolmentDraft): void {
  const registeredAt = moved.registeredAt - enrolling.stage.random.int(3, 20) * 86_400_000;
  const dates = { registeredAt, endedAt: moved.registeredAt, placed: true } as const;
  addEnrolment(enrolling, moved.person, { ...dates, end: "transferred", successorId: moved.id });
}

/** The last day on which people come and go. */
const closingDay = ({ stage, draft }: Enrolling): number => Math.min(firstDay(draft) - 7, stage.today - 3);

function earlyDate(enrolling: Enrolling): Instant {
  const { random, calendar } = enrolling.stage;
  const latest = closingDay(enrolling) - 1;
  const day = random.int(Math.min(firstDay(enrolling.draft) - 75, latest - 20), latest);
  return calendar.instant(day, "09:00") + random.int(0, 480) * 60_000;
}

const lateDate = (enrolling: Enrolling): Instant =>
  enrolling.stage.calendar.instant(closingDay(enrolling), "14:00") + enrolling.stage.random.int(0, 180) * 60_000;

const standing = { placed: true, end: null, endedAt: null } as const;
const ending = (enrolling: Enrolling) => ({
  placed: true,
  registeredAt: earlyDate(enrolling),
  endedAt: lateDate(enrolling),
});

interface Dates {
  registeredAt: Instant;
  placed: boolean;
  end: EnrolmentDraft["ended"];
  endedAt: Instant | null;
  successorId?: number;
  isWalkIn?: boolean;
}

export function addEnrolment(enrolling: Enrolling, person: Member, dates: Dates): EnrolmentDraft {
  const { stage, trainingId, homes } = enrolling;
  const id = stage.batch.add("enrolment", {
    trainingId,
    personId: person.id,
    organisationId: person.organisationId,
    registeredAt: dates.registeredAt,
    placedAt: dates.placed ? dates.registeredAt : null,
    isWalkIn: dates.isWalkIn ?? false,
    endedAt: dates.endedAt,
    endedById: dates.end ? stage.coordinator.id : null,
    end: dates.end,
    endReason: dates.end ? stage.random.pick(reasons) : null,
    successorId: dates.successorId ?? null,
    version: 1,
  });
  const organisation = homes.get(person.organisationId ?? 0)?.name ?? "";
  return { id, person, organisation, placed: dates.placed, ended: dates.end, registeredAt: dates.registeredAt };
}

function addWalkIn(enrolling: Enrolling, person: Member): EnrolmentDraft {
  const start = enrolling.draft.sessions[0]?.startInstant ?? enrolling.stage.now;
  const registeredAt = Math.min(start + 600_000, enrolling.stage.now);
  return addEnrolment(enrolling, person, { ...standing, registeredAt, isWalkIn: true });
}
