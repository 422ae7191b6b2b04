import { type CoachingForm, type CoachingTheme, coachingThemes } from "#db/lists-after";
import type { LocalTime } from "~/domain/dates";
import type { Block, Built } from "./block";
import type { Member, Stage } from "./shapes";
import type { Staff } from "./staff";

const coachesPerBlock = 7;
/** After the training day, so that nobody is in two places. */
const evening = { startsAt: "17:30", endsAt: "18:30" } as const;
const actions = ["De JIM uitnodigen voor het volgende gesprek", "De eigen rol bespreken in het team"] as const;
const link = "https://overleg.voorbeeld.example/coaching";

interface Slot {
  coach: Member;
  day: number;
  form: CoachingForm;
  places: number;
  theme: CoachingTheme | null;
}

/**
 * Coaching in the demo: trainers who coach, groups and talks after closed trainings, times on offer in the coming weeks and
 * who asks. It takes no turn of the stage's chance, so that everything else stays as it was without it.
 */
export function addCoaching(stage: Stage, { trainings, certified }: Block, { trainers }: Staff): void {
  const coaches = trainers.slice(0, coachesPerBlock);
  const startsOn = stage.programme.startsOn;
  const at = stage.calendar.instant(stage.calendar.dayOf(startsOn), "12:00");
  for (const { id: personId } of coaches) {
    stage.batch.add("coachRole", { personId, startsOn, endsOn: null, at, byId: stage.coordinator.id });
  }
  const diary = openDiary(stage);
  const closed = trainings.filter(({ draft }) => draft.plot === "closed" && !draft.special);
  for (const [index, built] of closed.entries()) coachAfter(stage, { built, certified, coaches, diary, index });
  for (const [index, coach] of coaches.entries()) {
    const near = closed[(index * 3 + 1) % Math.max(1, closed.length)];
    const people = (near?.enrolments ?? []).flatMap(({ id, person }) => (certified.has(id) ? [person] : []));
    awaitRecord(stage, coach, people.slice(9, 10), diary);
    offerTimes(stage, coach, { index, people: people.slice(10), diary });
  }
  askFor(stage, closed, certified);
}

type Diary = (coach: Member, day: number) => number;

/** The first suitable day from this one on on which a coach has nothing yet; it is taken from then on. */
function openDiary({ calendar }: Stage): Diary {
  const taken = new Set<string>();
  return (coach, day) => {
    let free = day;
    while (!calendar.isSuitable(free, []) || taken.has(`${coach.id} ${free}`)) free += 1;
    taken.add(`${coach.id} ${free}`);
    return free;
  };
}

interface After {
  built: Built;
  certified: ReadonlySet<number>;
  coaches: readonly Member[];
  diary: Diary;
  index: number;
}

/** A group of some of a training's professionals, a talk with one of them, and the others never. */
function coachAfter(stage: Stage, { built, certified, coaches, diary, index }: After): void {
  const coach = coaches[index % coaches.length];
  const people = built.enrolments.flatMap(({ id, person }) => (certified.has(id) ? [person] : []));
  const lastDay = built.draft.sessions[1]?.day;
  if (!coach || lastDay === undefined || index % 5 === 4) return;
  const theme = coachingThemes[index % coachingThemes.length] ?? "other";
  const groupDay = diary(coach, lastDay + 14 + (index % 9) * 13);
  hold(stage, { coach, day: groupDay, form: "group", places: 8, theme }, people.slice(0, 4 + (index % 4)));
  const talkDay = diary(coach, lastDay + 21 + (index % 6) * 17);
  const form = index % 3 === 0 ? "online" : "one_to_one";
  hold(stage, { coach, day: talkDay, form, places: 1, theme }, people.slice(8, 9));
}

/** A session that was, recorded with who came; nothing when it would not have been yet. */
function hold(stage: Stage, slot: Slot, people: readonly Member[]): void {
  if (slot.day >= stage.today || people.length === 0) return;
  const sessionId = addSlot(stage, slot, true);
  for (const [index, person] of people.entries()) {
    const isPresent = index !== 5;
    const bookingId = book(stage, { sessionId, person, day: slot.day - 7, isPresent });
    if (index === 0) addAction(stage, bookingId, slot, sessionId % 3 === 0);
  }
}

function addAction(stage: Stage, bookingId: number, { coach, day }: Slot, isDone: boolean): void {
  const at = stage.calendar.instant(day, "18:30");
  const doneAt = isDone ? Math.min(stage.now, stage.calendar.instant(day + 14, "12:00")) : null;
  const text = actions[bookingId % actions.length] ?? actions[0];
  stage.batch.add("coachingAction", { bookingId, text, at, byId: coach.id, doneAt, withdrawnAt: null });
}

/** A talk of some days ago that its coach has not recorded yet. */
function awaitRecord(stage: Stage, coach: Member, people: readonly Member[], diary: Diary): void {
  const day = diary(coach, stage.today - 4);
  if (day >= stage.today || people.length === 0) return;
  const sessionId = addSlot(stage, { coach, day, form: "one_to_one", places: 1, theme: null }, false);
  for (const person of people) book(stage, { sessionId, person, day: day - 7, isPresent: null });
}

interface Coming {
  index: number;
  /** Who take a place in them. */
  people: readonly Member[];
  diary: Diary;
}

/** Times in the coming six weeks, one of them of a group and one online; in the first two weeks somebody has a place. */
function offerTimes(stage: Stage, coach: Member, { index, people, diary }: Coming): void {
  const forms: CoachingForm[] = ["one_to_one", "group", "one_to_one", "online", "one_to_one", "one_to_one"];
  const taken = [people.slice(0, 1), people.slice(1, 4)];
  for (const [week, form] of forms.entries()) {
    const day = diary(coach, stage.today + 2 + week * 7 + (index % 4));
    const sessionId = addSlot(stage, { coach, day, form, places: form === "group" ? 6 : 1, theme: null }, false);
    for (const person of taken[week] ?? []) book(stage, { sessionId, person, day: stage.today - 2, isPresent: null });
  }
}

function addSlot(stage: Stage, { coach, day, form, places, theme }: Slot, isHeld: boolean): number {
  const { calendar, batch } = stage;
  const instant = (time: LocalTime) => calendar.instant(day, time);
  const recorded = {
    minutes: isHeld ? 60 : null,
    theme: isHeld ? theme : null,
    recordedAt: isHeld ? instant("18:40") : null,
    recordedById: isHeld ? coach.id : null,
  };
  return batch.add("coachingSession", {
    ...{ coachId: coach.id, form, date: calendar.dateOf(day), ...evening, places },
    ...{ startInstant: instant(evening.startsAt), endInstant: instant(evening.endsAt) },
    ...{ locationId: null, place: form === "online" ? link : "Kantoor van de coach" },
    ...{ offeredAt: Math.min(stage.now, calendar.instant(day - 21, "12:00")), offeredById: coach.id },
    ...{ withdrawnAt: null, withdrawnById: null, version: isHeld ? 2 : 1 },
    ...recorded,
  });
}

interface Booked {
  sessionId: number;
  person: Member;
  day: number;
  isPresent: boolean | null;
}

function book({ batch, calendar }: Stage, { sessionId, person, day, isPresent }: Booked): number {
  return batch.add("coachingBooking", {
    ...{ coachingSessionId: sessionId, personId: person.id, organisationId: person.organisationId },
    ...{ bookedAt: calendar.instant(day, "12:00"), bookedById: person.id },
    ...{ endedAt: null, endedById: null, end: null, isPresent },
  });
}

/** Of now and then a training one professional asks. */
function askFor(stage: Stage, closed: readonly Built[], certified: ReadonlySet<number>): void {
  const asked = closed.filter((_one, index) => index % 8 === 4);
  for (const [index, { enrolments }] of asked.entries()) {
    const person = enrolments.find(({ id }) => certified.has(id))?.person;
    if (!person) continue;
    const theme = coachingThemes[index % coachingThemes.length] ?? "other";
    const at = stage.calendar.instant(stage.today - 2 - index, "12:00");
    stage.batch.add("coachingRequest", { personId: person.id, theme, at, closedAt: null });
  }
}
