import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import type { LocalDate, LocalTime } from "../dates";
import { isCoachingWithSomebody } from "../schedule/coaching-slots";
import type { Spell } from "./spells";
import type { StandingTraining } from "./standing";

/** Someone's day outside the planner's plans: booked, taking part, or coaching during the hours of trainings. */
export interface TakenDay {
  personId: number;
  date: LocalDate;
  as: BookingFunction | "participant" | "shadow" | "coach";
}

/** What stands outside the planner's plans, so that it can't be planned again. */
export interface Taken {
  people: TakenDay[];
  rooms: { locationId: number; date: LocalDate }[];
}

const participationsSql = `
  SELECT e.person_id AS personId, s.date, 'participant' AS "as"
  FROM enrolment e CROSS JOIN session_participant y ON y.enrolment_id = e.id JOIN session s ON s.id = y.session_id
  JOIN training t ON t.id = s.training_id
  WHERE e.person_id IN (SELECT value FROM json_each(:ids)) AND e.placed_at IS NOT NULL AND e.ended_at IS NULL
    AND t.status <> 'cancelled' AND s.date BETWEEN :from AND :to
  UNION SELECT c.coach_id, c.date, 'coach'
  FROM json_each(:ids) i CROSS JOIN coaching_session c ON c.coach_id = i.value
  WHERE c.date BETWEEN :from AND :to AND c.starts_at < :endsAt AND c.ends_at > :startsAt AND ${isCoachingWithSomebody("c")}`;

/** The hours of a day in which trainings are given, whatever their type. */
export interface TrainingHours {
  startsAt: LocalTime;
  endsAt: LocalTime;
}

/**
 * The days on which these people take part in a training themselves, as a guest too, or coach somebody within these hours.
 * One statement.
 */
export const listParticipations = (
  db: Reader,
  personIds: readonly number[],
  span: Spell,
  hours: TrainingHours,
): TakenDay[] => statement<TakenDay>(db, participationsSql).all({ ids: JSON.stringify(personIds), ...span, ...hours });

/** What these trainings hold; of those that are planned as they stand (`planned`) only who watches, for whom a plan has no place. */
export function takenBy(trainings: readonly StandingTraining[], planned: ReadonlySet<number>): Taken {
  const people = trainings.flatMap(({ id, sessions }) =>
    sessions.flatMap(({ date, booked }) =>
      booked
        .filter(({ capacity }) => capacity === "shadow" || !planned.has(id))
        .map(({ personId, function: as, capacity }) => ({
          personId,
          date,
          as: capacity === "shadow" ? ("shadow" as const) : as,
        })),
    ),
  );
  const rooms = trainings
    .filter(({ id }) => !planned.has(id))
    .flatMap(({ sessions }) =>
      sessions.flatMap(({ date, locationId }) => (locationId === null ? [] : [{ locationId, date }])),
    );
  return { people, rooms };
}
