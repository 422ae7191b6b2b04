import { asc, eq } from "drizzle-orm";
import { session } from "#db/schema.server";
import { addDays, type LocalDate, requireInstant } from "../dates";
import { publicHolidayOn } from "../programme/public-holidays";
import { refuse } from "../refusal";
import { isWeekend } from "../schedule/calendar";
import { weighDoubleBookings } from "../schedule/weigh";
import type { WriteContext } from "../write";
import type { Session } from "./subject";

/** So many days after the example's own day is looked for one on which everybody can. */
const reach = 21;

const isWorkingDay = (date: LocalDate): boolean => !isWeekend(date) && publicHolidayOn(date)?.kind !== "free";

interface Wanted {
  group: { id: number; name: string };
  /** The meetings that another group has: the new ones are like them. */
  examples: readonly Session[];
  personIds: readonly number[];
}

/**
 * Meetings of their own for a group: each on the first working day from the example's on, after the one before it, on which
 * all of the members can, at the same hours and place; without a place where only that is taken. Refuses `conflict` when there
 * is no such day within three weeks.
 */
export function addMeetings(ctx: WriteContext, { group, examples, personIds }: Wanted): Session[] {
  let after: LocalDate = "";
  return examples.map((example) => {
    const day = firstDay(ctx, example, personIds, after);
    if (!day) {
      const params = { session: example.name, group: group.name, date: { date: example.date } };
      return refuse("conflict", "intervision_no_day", params);
    }
    after = day.date;
    return insertLike(ctx, group.id, example, day);
  });
}

interface Day {
  date: LocalDate;
  locationId: number | null;
}

function firstDay(
  { db }: WriteContext,
  example: Session,
  personIds: readonly number[],
  after: LocalDate,
): Day | undefined {
  const days = Array.from({ length: reach + 1 }, (_, ahead) => addDays(example.date, ahead));
  const open = days.filter((date) => date > after && isWorkingDay(date));
  const people = personIds.map((personId) => ({ personId, as: "participant" as const }));
  const wanted = open.map((date) => ({
    ...{ key: date, sessionId: null, trainingId: example.trainingId, date, people, participantCount: people.length },
    ...{ startsAt: example.startsAt, endsAt: example.endsAt, locationId: example.locationId },
  }));
  const found = weighDoubleBookings(db, wanted);
  const busy = new Set(found.filter(({ personId }) => personId !== undefined).map(({ key }) => key));
  const date = open.find((day) => !busy.has(day));
  if (date === undefined) return undefined;
  return { date, locationId: found.some(({ key }) => key === date) ? null : example.locationId };
}

function insertLike({ db }: WriteContext, groupId: number, example: Session, { date, locationId }: Day): Session {
  const { trainingId, position, kind, name, startsAt, endsAt, netMinutes, isCompulsory } = example;
  return db
    .insert(session)
    .values({
      ...{ trainingId, groupId, position, kind, name, date, startsAt, endsAt, locationId, netMinutes, isCompulsory },
      startInstant: requireInstant(date, startsAt),
      endInstant: requireInstant(date, endsAt),
      trainersNeeded: 1,
      certifiedNeeded: Math.min(1, example.certifiedNeeded),
      traineeAllowed: example.traineeAllowed,
      actorsNeeded: 0,
    })
    .returning()
    .get();
}

/** Every session of a training, its groups' too. */
export const sessionsOf = ({ db }: WriteContext, trainingId: number): Session[] =>
  db.select().from(session).where(eq(session.trainingId, trainingId)).orderBy(asc(session.position)).all();
