import { type Reader, statement } from "#db/client.server";
import type { BookingCapacity, BookingFunction, SessionKind } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Session, TrainingPlan } from "../planner/types";
import { locationKey, personKey, trainingKey } from "./ids";
import type { Spell } from "./spells";

interface BookedOn {
  personId: number;
  function: BookingFunction;
  capacity: BookingCapacity;
}

export interface StandingSession {
  id: number;
  kind: SessionKind;
  /** Of an intervision group's own meeting. */
  groupId: number | null;
  date: LocalDate;
  locationId: number | null;
  actorsNeeded: number;
  booked: BookedOn[];
}

/** A training that has its days, with who is booked, in order of time. */
export interface StandingTraining {
  id: number;
  code: string;
  trainingTypeId: number;
  clientOrganisationId: number;
  regionCode: string;
  maxParticipants: number;
  sessions: StandingSession[];
}

type Row = Omit<StandingTraining, "sessions"> & Omit<StandingSession, "booked"> & { sessionId: number };

const within = "t.first_date <= :to AND t.last_date >= :from AND t.status <> 'cancelled'";

const sessionsSql = `
  SELECT t.id, t.code, t.training_type_id AS trainingTypeId, t.client_organisation_id AS clientOrganisationId,
    t.region_code AS regionCode, t.max_participants AS maxParticipants, s.id AS sessionId, s.kind,
    s.group_id AS groupId, s.date, s.location_id AS locationId, s.actors_needed AS actorsNeeded
  FROM training t JOIN session s ON s.training_id = t.id WHERE ${within} ORDER BY t.id, s.start_instant, s.id`;

const bookingsSql = `
  SELECT b.session_id AS sessionId, b.person_id AS personId, b.function, b.capacity
  FROM training t JOIN session s ON s.training_id = t.id JOIN booking b ON b.session_id = s.id
  WHERE ${within} AND b.ended_at IS NULL ORDER BY b.id`;

/** The trainings that have a session from one day to another, cancelled ones aside. Two statements. */
export function listStanding(db: Reader, span: Spell): StandingTraining[] {
  const booked = new Map<number, BookedOn[]>();
  for (const { sessionId, ...one } of statement<BookedOn & { sessionId: number }>(db, bookingsSql).all(span)) {
    booked.set(sessionId, [...(booked.get(sessionId) ?? []), one]);
  }
  const trainings = new Map<number, StandingTraining>();
  for (const { sessionId, kind, groupId, date, locationId, actorsNeeded, ...row } of statement<Row>(
    db,
    sessionsSql,
  ).all(span)) {
    const training = trainings.get(row.id) ?? { ...row, sessions: [] };
    training.sessions.push({
      id: sessionId,
      kind,
      groupId,
      date,
      locationId,
      actorsNeeded,
      booked: booked.get(sessionId) ?? [],
    });
    trainings.set(row.id, training);
  }
  return [...trainings.values()];
}

/**
 * A training as the planner would have planned it: two training days with a room, the same two trainers on both, one of them
 * at every intervision, actors on training days alone, and no groups. Nothing when it is otherwise, or not complete.
 */
export function planOf({ id, sessions }: StandingTraining): TrainingPlan | undefined {
  const [first, second, ...later] = sessions;
  if (!first || !second) return undefined;
  const days = [first, second];
  const isShaped = days.every(isWholeDay) && later.every(isForAll);
  const team = isShaped ? teamOf(days, later) : undefined;
  if (!team) return undefined;
  return { trainingId: trainingKey(id), ...team, sessions: sessions.map(sessionOf) };
}

const isForAll = ({ kind, groupId }: StandingSession): boolean => kind === "intervision" && groupId === null;
const isWholeDay = ({ kind, locationId, actorsNeeded, booked }: StandingSession): boolean =>
  kind === "training_day" && locationId !== null && acting(booked).length >= actorsNeeded;

const acting = (booked: readonly BookedOn[]): BookedOn[] => booked.filter((one) => one.function === "actor");
const training = (booked: readonly BookedOn[]): BookedOn[] =>
  booked.filter((one) => one.function === "trainer" && one.capacity !== "shadow");

function teamOf(
  [first, second]: readonly StandingSession[],
  later: readonly StandingSession[],
): Pick<TrainingPlan, "leadId" | "coId"> | undefined {
  const pair = training(first?.booked ?? []);
  const same = training(second?.booked ?? []).map(({ personId }) => personId);
  if (pair.length !== 2 || same.length !== 2 || pair.some(({ personId }) => !same.includes(personId))) return undefined;
  const lead = pair.find((one) => one.capacity === "full" && later.every((session) => isAlone(one, session)));
  const other = pair.find((one) => one !== lead);
  return lead && other ? { leadId: personKey(lead.personId), coId: personKey(other.personId) } : undefined;
}

function isAlone({ personId }: BookedOn, { booked }: StandingSession): boolean {
  return acting(booked).length === 0 && training(booked).length === 1 && training(booked)[0]?.personId === personId;
}

const sessionOf = ({ kind, date, locationId, booked }: StandingSession, index: number): Session => ({
  kind: kind === "intervision" ? kind : index === 0 ? "day1" : "day2",
  date,
  ...(locationId === null ? {} : { venueId: locationKey(locationId) }),
  actorIds: acting(booked).map(({ personId }) => personKey(personId)),
});
