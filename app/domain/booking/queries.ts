import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { actorFile, booking, organisation, person, session } from "#db/schema.server";
import { actingName, shownName } from "../actor/shown-name";
import { listOccupied } from "../schedule/queries";
import { type Eligible, listEligible } from "./eligible";

export interface Booked {
  id: number;
  sessionId: number;
  personId: number;
  function: BookingFunction;
  name: string;
  organisation: string | null;
}

/** The standing bookings of a training's sessions, in the order in which they were made; actors by their acting names. */
export function listBookings(db: Reader, trainingId: number): Booked[] {
  const rows = db
    .select({
      id: booking.id,
      sessionId: booking.sessionId,
      personId: booking.personId,
      function: booking.function,
      givenName: person.givenName,
      infix: person.infix,
      familyName: person.familyName,
      shownAs: sql<string | null>`CASE ${booking.function} WHEN 'actor' THEN ${actingName()} END`,
      organisation: organisation.name,
    })
    .from(session)
    .innerJoin(booking, eq(booking.sessionId, session.id))
    .innerJoin(person, eq(person.id, booking.personId))
    .leftJoin(actorFile, eq(actorFile.personId, person.id))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(session.trainingId, trainingId), isNull(booking.endedAt)))
    .orderBy(asc(booking.bookedAt), asc(booking.id))
    .all();
  return rows.map(({ givenName, infix, familyName, shownAs, ...row }) => ({
    ...row,
    name: shownName({ givenName, infix, familyName, shownAs }),
  }));
}

/** A stretch of time for which someone is looked for, with a name for it. */
export interface Wish {
  label: string;
  date: string;
  startInstant: number;
  endInstant: number;
}

/** Someone who can be booked, with the names of the wishes at whose time they are elsewhere. */
export interface Candidate extends Eligible {
  busy: string[];
}

/** More choices than this help nobody; the page on which a training is staffed searches among all. */
export const mostCandidates = 200;

interface Wanted {
  /** Whose own people come first. */
  organisationId: number;
  /** Who stays in the list, however long it is. */
  chosenIds: readonly number[];
}

/**
 * Who can be booked in a function, each with when they are not free: the client's own people first, then by name, and no
 * more than `mostCandidates` beside those who were chosen. Four statements.
 */
export function listCandidates(
  db: Reader,
  as: BookingFunction,
  wishes: readonly Wish[],
  { organisationId, chosenIds }: Wanted,
): Candidate[] {
  const dates = [...new Set(wishes.map(({ date }) => date))];
  const isOther = (one: Eligible) => Number(one.organisationId !== organisationId);
  const all = listEligible(db, as, dates).toSorted((one, other) => isOther(one) - isOther(other));
  const people = all.filter(({ id }, index) => index < mostCandidates || chosenIds.includes(id));
  const slots = listOccupied(db, { dates, personIds: people.map(({ id }) => id), locationIds: [] });
  const busy = new Map<number, Set<string>>();
  for (const wish of wishes) {
    for (const slot of slots) {
      if (slot.startInstant >= wish.endInstant || wish.startInstant >= slot.endInstant) continue;
      for (const { personId } of slot.people) busy.set(personId, (busy.get(personId) ?? new Set()).add(wish.label));
    }
  }
  return people.map((one) => ({ ...one, busy: [...(busy.get(one.id) ?? [])] }));
}
