import type { Plot, SessionDraft, Stage } from "./shapes";

/** A day on which an actor was in a session, or will be. */
export interface ActingDay {
  bookingId: number;
  personId: number;
  session: SessionDraft;
  plot: Plot;
}

const aftercareDays = 7;
const preTalkDays = 10;

/** The talks around acting days: nearly all were held; of one day, the latest that is late now, it is still to come. */
export function addTalks(stage: Stage, days: readonly ActingDay[]): void {
  const over = days.filter(({ session, plot }) => session.day < stage.today && plot !== "cancelled");
  const late = latestLate(stage, over);
  for (const { bookingId, session } of over) {
    if (session.day < stage.today - 2 && bookingId !== late?.bookingId) {
      addTalk(stage, bookingId, "aftercare", Math.min(session.day + stage.random.int(1, 5), stage.today - 1));
    }
    if (stage.random.chance(0.4)) addTalk(stage, bookingId, "pre_talk", session.day - 3);
  }
  const soon = days.filter(({ session: { day } }) => day >= stage.today && day < stage.today + preTalkDays);
  for (const { bookingId } of soon) addTalk(stage, bookingId, "pre_talk", stage.today - 1);
}

/** The last acting day of somebody who did not act since. */
const latestLate = ({ today }: Stage, over: readonly ActingDay[]): ActingDay | undefined =>
  over
    .filter(({ session }) => session.day < today - aftercareDays - 3)
    .toSorted((one, other) => one.session.day - other.session.day)
    .at(-1);

function addTalk(
  { batch, calendar, coordinator }: Stage,
  bookingId: number,
  kind: "pre_talk" | "aftercare",
  day: number,
) {
  batch.add("careTalk", {
    ...{ bookingId, kind, heldOn: calendar.dateOf(day), heldById: coordinator.id },
    recordedAt: calendar.instant(day, "17:00"),
  });
}
