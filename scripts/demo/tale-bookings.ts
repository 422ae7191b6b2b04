import type { Instant } from "~/domain/dates";
import { addBooking } from "./bookings";
import type { Member, SessionDraft, Stage, Tale } from "./shapes";

interface Moment {
  sessionId: number;
  bookedAt: Instant;
  start: Instant;
}

const week = 7 * 86_400_000;

/** Books a session's second trainer as its tale tells; gives who stands in front of the group beside the first. */
export function bookByTale(stage: Stage, session: SessionDraft, second: Member, moment: Moment, tale: Tale): Member[] {
  const trainer = { ...moment, member: second, as: "trainer" as const };
  const at = stage.calendar.instant(stage.today - 2, "15:00");
  switch (tale.kind) {
    case "declined":
      addBooking(stage, { ...trainer, bookedAt: at - week / 7 }, { state: "declined" });
      return [];
    case "unanswered":
      addBooking(stage, trainer, { state: "asked", daysAgo: 5 });
      return [];
    case "moved":
      addMove(stage, session, moment.sessionId);
      addBooking(stage, { ...trainer, start: moment.start - week }, { state: "accepted" });
      return [second];
    case "no_show":
      addBooking(stage, trainer, { state: "no_show", at: session.endInstant, reason: "Stond in de file" });
      return [];
    case "replaced": {
      const successor = { ...trainer, member: tale.by, bookedAt: at };
      const successorId = addBooking(stage, successor, { state: "accepted" });
      addBooking(stage, trainer, { state: "replaced", at, successorId });
      return [tale.by];
    }
    case "withdrawn":
      addBooking(stage, trainer, { state: "withdrawn", at, reason: "Werkt die dag op een andere plek" });
      addBooking(stage, { ...trainer, member: tale.by, bookedAt: at }, { state: "accepted" });
      return [tale.by];
    case "learning":
      addBooking(stage, { ...trainer, member: tale.by, capacity: "trainee" }, { state: "accepted" });
      return [tale.by];
    case "unfit":
      addBooking(stage, { ...trainer, member: tale.by }, { state: "accepted" });
      return [tale.by];
    case "called":
      return bookCalled(stage, trainer, tale.others, at);
  }
}

/** Several were asked for one place: the second trainer was first, the others need not answer any more. */
function bookCalled(
  stage: Stage,
  trainer: Moment & { member: Member; as: "trainer" },
  others: readonly Member[],
  at: Instant,
): Member[] {
  const { sessionId } = trainer;
  const callId = stage.batch.add("bookingCall", { sessionId, places: 1, at, byId: stage.coordinator.id });
  addBooking(stage, { ...trainer, callId, bookedAt: at }, { state: "accepted" });
  for (const member of others) addBooking(stage, { ...trainer, member, callId, bookedAt: at }, { state: "filled" });
  return [trainer.member];
}

/** It stood a week earlier until the day before yesterday. */
function addMove(stage: Stage, { day, part, room }: SessionDraft, sessionId: number): void {
  stage.batch.add("sessionMove", {
    sessionId,
    fromDate: stage.calendar.dateOf(day - 7),
    fromStartsAt: part.startsAt,
    fromEndsAt: part.endsAt,
    fromLocationId: room.id,
    at: stage.calendar.instant(stage.today - 2, "14:00"),
    byId: stage.coordinator.id,
  });
}
