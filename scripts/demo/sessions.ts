import type { Instant } from "~/domain/dates";
import type { StoredSession } from "./attendance";
import { addBooking, type Told } from "./bookings";
import { enteredDay } from "./history";
import type { Member, Plot, SessionDraft, Stage, TrainingDraft } from "./shapes";
import { bookByTale } from "./tale-bookings";

/** Adds a training's sessions and books their staff; a training that shows "no trainer" has none. */
export function addSessions(stage: Stage, draft: TrainingDraft, trainingId: number): StoredSession[] {
  const bookedDay = Math.min(enteredDay(stage, draft) + 10, stage.today - 8);
  const bookedAt = stage.calendar.instant(bookedDay, "10:00");
  return draft.sessions.map((session, index) => {
    const id = addSession(stage, session, trainingId, index + 1);
    const trainers = draft.plot === "no_trainer" ? [] : session.trainers;
    const moment = { sessionId: id, bookedAt, start: session.startInstant };
    const told = () => usually(stage, draft.plot);
    const acted = session.actors.map((member) => ({
      member,
      bookingId: addBooking(stage, { ...moment, member, as: "actor" }, told()),
    }));
    return { ...session, id, trainers: bookTrainers(stage, session, trainers, moment, told), acted };
  });
}

interface Moment {
  sessionId: number;
  bookedAt: Instant;
  start: Instant;
}

/** Books the trainers and who learns from them; gives who will stand in front of the group. */
function bookTrainers(
  stage: Stage,
  session: SessionDraft,
  trainers: Member[],
  moment: Moment,
  told: () => Told,
): Member[] {
  for (const { member, capacity } of session.learners) {
    addBooking(stage, { ...moment, member, as: "trainer", capacity }, { state: "accepted" });
  }
  const [first, ...others] = trainers;
  if (!first) return [];
  addBooking(stage, { ...moment, member: first, as: "trainer" }, session.tale ? { state: "accepted" } : told());
  const [second] = others;
  if (session.tale && second) return [first, ...bookByTale(stage, session, second, moment, session.tale)];
  for (const member of others) addBooking(stage, { ...moment, member, as: "trainer" }, told());
  return trainers;
}

/** Of what is far off people are only thought of; of what is being filled not everyone has answered. */
function usually(stage: Stage, plot: Plot): Told {
  if (plot === "far") return { state: "proposed" };
  if (plot === "cancelled") {
    return { state: "withdrawn", at: stage.calendar.instant(stage.today - 1, "12:00"), reason: null };
  }
  if (plot !== "filling" && plot !== "below_minimum") return { state: "accepted" };
  return stage.random.weighted<Told>([
    [{ state: "accepted" }, 66],
    [{ state: "asked", daysAgo: 1 }, 18],
    [{ state: "proposed" }, 10],
    [{ state: "asked", daysAgo: 5 }, 6],
  ]);
}

function addSession({ batch }: Stage, session: SessionDraft, trainingId: number, position: number): number {
  const { part } = session;
  return batch.add("session", {
    trainingId,
    groupId: null,
    position,
    kind: part.kind,
    name: part.name,
    date: session.date,
    startsAt: part.startsAt,
    endsAt: part.endsAt,
    startInstant: session.startInstant,
    endInstant: session.endInstant,
    locationId: session.room.id,
    netMinutes: part.netMinutes,
    isCompulsory: part.isCompulsory,
    trainersNeeded: part.trainersNeeded,
    certifiedNeeded: part.certifiedNeeded,
    traineeAllowed: part.traineeAllowed,
    actorsNeeded: part.actorsNeeded,
    version: 1,
  });
}
