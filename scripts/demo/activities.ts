import { turnoutRoles } from "#db/lists-after";
import { endsInPlan } from "~/domain/activity/rules";
import { addDays, yearOf } from "~/domain/dates";
import { type ActivityShape, activityShapes, planTitles } from "./activity-shapes";
import type { Home, Stage } from "./shapes";

/** Nobody plans further ahead. */
const planAhead = 150;
/** A development plan is written two weeks after its session and looked at every half year. */
const writingDays = 14;
const reviewDays = 182;
/** The pilot's organisations had JIMsupport first. */
const pilots = 3;
const pilotMeetings = 8;
/** Of these of each kind one fell through. */
const cancelledPlace = 6;

interface Drafted {
  shape: ActivityShape;
  place: number;
  day: number;
  homes: readonly Home[];
}

/**
 * What the programme does beside its trainings, from its first year to some months after `today`: the same rows for the same
 * day, and nothing taken from the stage's chance. What is about the programme as a whole comes with the first block alone.
 */
export function addActivities(stage: Stage, homes: readonly Home[], block: number): void {
  for (const shape of activityShapes.filter(({ organisations }) => organisations > 0 || block === 0)) {
    for (const draft of drafts(stage, shape, homes)) addActivity(stage, draft);
  }
}

function drafts(stage: Stage, shape: ActivityShape, homes: readonly Home[]): Drafted[] {
  const { calendar, today, programme } = stage;
  const month = String(shape.month).padStart(2, "0");
  const first = calendar.dayOf(`${yearOf(programme.startsOn)}-${month}-08`);
  const last = Math.min(today + planAhead, calendar.dayOf(programme.endsOn));
  const count = Math.max(0, Math.floor((last - first) / shape.everyDays) + 1);
  return Array.from({ length: count }, (_, place) => ({
    ...{ shape, place },
    day: suitableFrom(stage, first + place * shape.everyDays, last),
    homes: homesOf(shape, place, homes),
  }));
}

function suitableFrom({ calendar }: Stage, day: number, last: number): number {
  let candidate = day;
  while (candidate < last && !calendar.isSuitable(candidate, ["noord", "midden", "zuid"])) candidate += 1;
  return calendar.isSuitable(candidate, ["noord", "midden", "zuid"]) ? candidate : day;
}

/** A chain work session is one per service area: each organisation in turn calls the next. */
function homesOf({ kind, organisations }: ActivityShape, place: number, homes: readonly Home[]): Home[] {
  const among = kind === "jim_support" && place < pilotMeetings ? homes.slice(0, pilots) : homes;
  return Array.from(
    { length: Math.min(organisations, among.length) },
    (_, next) => among[(place + next) % among.length],
  ).filter((home) => home !== undefined);
}

function addActivity(stage: Stage, draft: Drafted): void {
  const { batch } = stage;
  const activityId = batch.add("activity", rowOf(stage, draft));
  for (const { id: organisationId } of draft.homes) batch.add("activityOrganisation", { activityId, organisationId });
  if (draft.day >= stage.today || isCancelled(draft)) return;
  for (const role of turnoutRoles) {
    const usual = draft.shape.turnout[role];
    if (usual) batch.add("activityTurnout", { activityId, role, count: usual + ((draft.place * 7) % 4) });
  }
  if (endsInPlan(draft.shape.kind) && draft.day + writingDays < stage.today) addPlan(stage, draft, activityId);
}

const isCancelled = ({ shape, place }: Drafted): boolean => shape.organisations === 1 && place === cancelledPlace;

function rowOf(stage: Stage, draft: Drafted) {
  const { calendar, today, coordinator, programme } = stage;
  const { shape, place, day, homes } = draft;
  const isPast = day < today && !isCancelled(draft);
  const cancelled = isCancelled(draft) ? calendar.instant(Math.min(day - 4, today - 1), "11:00") : null;
  return {
    programmeId: programme.id,
    kind: shape.kind,
    title: titleOf(draft),
    date: calendar.dateOf(day),
    ...{ startsAt: shape.startsAt, endsAt: shape.endsAt },
    isOnline: isOnline(draft),
    place: isOnline(draft) ? null : (homes[0]?.rooms[0]?.city ?? "Utrecht"),
    regionCode: homes[0]?.regionCode ?? null,
    output: isPast ? (shape.outputs[place % shape.outputs.length] ?? null) : null,
    narrative: null,
    createdAt: calendar.instant(Math.min(day - 30, today - 2), "10:00"),
    createdById: coordinator.id,
    cancelledAt: cancelled,
    cancelledById: cancelled === null ? null : coordinator.id,
    cancelReason: cancelled === null ? null : "Te weinig aanmeldingen; we kiezen een nieuwe datum.",
    version: cancelled === null ? 1 : 2,
  };
}

const isOnline = ({ shape, place }: Drafted): boolean => shape.kind === "campaign" || place % 5 === 3;

function titleOf({ shape, place, homes }: Drafted): string {
  const title = shape.titles[place % shape.titles.length] ?? shape.kind;
  return homes[0] ? `${title}, ${homes[0].name}` : title;
}

/** Most plans were looked at in time; of a few that day has just gone by. */
function addPlan({ batch, calendar, today }: Stage, { place, day, homes }: Drafted, activityId: number): void {
  const drawnUp = day + writingDays;
  const reviews = Math.floor((today - drawnUp) / reviewDays);
  const waits = place % 4 === 1 && reviews > 0;
  const drawnUpOn = calendar.dateOf(drawnUp);
  batch.add("developmentPlan", {
    activityId,
    title: planTitles[place % planTitles.length] ?? planTitles[0],
    drawnUpOn,
    owner: `Ketenoverleg, voorzitter ${homes[0]?.name ?? ""}`.trim(),
    nextReviewOn: addDays(drawnUpOn, reviewDays * (waits ? reviews : reviews + 1)),
  });
}
