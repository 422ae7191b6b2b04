import type { BookingFunction } from "#db/lists";
import type { StoredSession } from "./attendance";
import { enteredDay } from "./history";
import type { Member, SessionDraft, Stage, TrainingDraft } from "./shapes";

/** Adds a training's sessions and books their staff; a training that shows "no trainer" has none. */
export function addSessions(stage: Stage, draft: TrainingDraft, trainingId: number): StoredSession[] {
  const bookedDay = Math.min(enteredDay(stage, draft) + 10, stage.today - 1);
  const bookedAt = stage.calendar.instant(bookedDay, "10:00");
  return draft.sessions.map((session, index) => {
    const id = addSession(stage, session, trainingId, index + 1);
    const stored = { ...session, id, trainers: draft.plot === "no_trainer" ? [] : session.trainers };
    const endedAt = draft.plot === "cancelled" ? stage.calendar.instant(stage.today - 1, "12:00") : null;
    const moment = { bookedAt, endedAt, startInstant: session.startInstant };
    book(stage, id, stored.trainers, "trainer", moment);
    book(stage, id, stored.actors, "actor", moment);
    return stored;
  });
}

function addSession({ batch }: Stage, session: SessionDraft, trainingId: number, position: number): number {
  const { part } = session;
  return batch.add("session", {
    trainingId,
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

interface Moment {
  bookedAt: number;
  endedAt: number | null;
  startInstant: number;
}

function book(stage: Stage, sessionId: number, people: readonly Member[], as: BookingFunction, moment: Moment): void {
  const byId = stage.coordinator.id;
  for (const { id: personId } of people) {
    stage.batch.add("booking", {
      sessionId,
      personId,
      function: as,
      capacity: "full",
      callId: null,
      bookedAt: moment.bookedAt,
      bookedById: byId,
      askedAt: moment.bookedAt,
      answer: "accepted",
      answeredAt: moment.bookedAt,
      answeredById: personId,
      answeredFor: moment.startInstant,
      end: moment.endedAt === null ? null : "withdrawn",
      endReason: null,
      successorId: null,
      endedAt: moment.endedAt,
      endedById: moment.endedAt === null ? null : byId,
    });
  }
}
