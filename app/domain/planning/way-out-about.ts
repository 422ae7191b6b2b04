import { type Reader, statement } from "#db/client.server";
import { may, type Verb } from "../permissions";
import type { FixChange } from "../planner/types";
import type { User } from "../user";
import { personIdOf } from "./ids";

type AboutSomeone = Extract<FixChange, { personId: string }>;

/** Where each change about someone is decided: whoever may do so may know how much they take on. */
const decidedBy: Record<AboutSomeone["kind"], Verb> = {
  external: "trainer.read",
  certified: "trainer.read",
  travel: "availability.edit",
  quarter: "availability.edit",
  month: "actor.openFile",
};

const isAboutSomeone = (change: FixChange): change is AboutSomeone => "personId" in change;

const peopleSql = `
  SELECT p.id, p.organisation_id AS organisationId,
    EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'actor')
      OR EXISTS (SELECT 1 FROM actor_file f WHERE f.person_id = p.id) AS isActor
  FROM person p WHERE p.id IN (SELECT value FROM json_each(?))`;

interface PersonRow {
  id: number;
  organisationId: number | null;
  isActor: 0 | 1;
}

/**
 * Whether the user may know whom a way out is about and how much more it asks of them: what was agreed with an actor, and how
 * far they travel, is told to nobody else. One statement for all of the ways out.
 */
export function mayKnowOf(
  db: Reader,
  user: User,
  ways: readonly (readonly FixChange[])[],
): (way: readonly FixChange[]) => boolean {
  const ids = ways.flatMap((way) => way.filter(isAboutSomeone).map(({ personId }) => personIdOf(personId)));
  const rows = statement<PersonRow>(db, peopleSql).all(JSON.stringify([...new Set(ids)]));
  const people = new Map(rows.map((row) => [row.id, row]));
  return (way) =>
    way.filter(isAboutSomeone).every(({ kind, personId }) => {
      const person = people.get(personIdOf(personId));
      if (!person) return false;
      const { id, organisationId, isActor } = person;
      return may(user, decidedBy[kind], { personId: id, organisationId, isActor: isActor === 1 });
    });
}
