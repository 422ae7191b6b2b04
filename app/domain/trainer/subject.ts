import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { BookingFunction, Qualification } from "#db/lists";
import { candidacy, person, roleAssignment, track } from "#db/schema.server";
import { type LocalDate, localDateOf } from "../dates";
import { displayName } from "../person/name";
import { found, refuse } from "../refusal";
import type { WriteContext } from "../write";
import type { TrainerFacts } from "./facts";
import { readTrainerFacts } from "./read-facts";

export interface PersonSubject {
  personId: number;
  organisationId: number | null;
  name: string;
  [fact: string]: unknown;
}

/** The one a verb is about; refuses `not_found`. */
export function personSubject(db: Reader, personId: number): PersonSubject {
  const row = found(db.select().from(person).where(eq(person.id, personId)).get());
  const name = displayName(row.givenName, row.infix, row.familyName);
  return { personId: row.id, organisationId: row.organisationId, name };
}

/** A candidacy with its track and whose it is; refuses `not_found`. */
export function candidacySubject(db: Reader, candidacyId: number) {
  const row = found(
    db
      .select({ candidacy, track })
      .from(candidacy)
      .innerJoin(track, eq(track.id, candidacy.trackId))
      .where(eq(candidacy.id, candidacyId))
      .get(),
  );
  return { ...personSubject(db, row.candidacy.personId), candidacy: row.candidacy, track: row.track };
}

export function assertOpen({ endedOn }: { endedOn: LocalDate | null }): void {
  if (endedOn !== null) refuse("conflict", "candidacy_closed", { date: { date: endedOn } });
}

/** What someone with the qualification is booked as. */
export const functionOf = (qualification: Qualification): BookingFunction =>
  qualification === "training_actor" ? "actor" : "trainer";

/** The facts of one person for the verdict that this qualification belongs to. */
export function factsFor(ctx: WriteContext, personId: number, qualification: Qualification): TrainerFacts {
  const as = functionOf(qualification);
  return found(readTrainerFacts(ctx.db, [personId], { as, now: ctx.now }).get(personId));
}

/** Gives the role with which someone can be booked and signs in as such, from today on, unless they hold it. */
export function ensureRole({ db, now }: WriteContext, personId: number, qualification: Qualification): void {
  const role = functionOf(qualification);
  const today = localDateOf(now);
  const held = and(
    eq(roleAssignment.personId, personId),
    eq(roleAssignment.role, role),
    lte(roleAssignment.startsOn, today),
    or(isNull(roleAssignment.endsOn), gte(roleAssignment.endsOn, today)),
  );
  if (db.select({ id: roleAssignment.id }).from(roleAssignment).where(held).get()) return;
  db.insert(roleAssignment).values({ personId, role, startsOn: today }).run();
}
