import { type Reader, statement } from "#db/client.server";
import { type Instant, localDateOf } from "../dates";
import { displayName } from "../person/name";
import type { User } from "../user";
import { certifiedAmong } from "./assessor";
import { readTrainerFacts } from "./read-facts";
import { trainerVerdict } from "./rules";

/** Somebody's step that waits for a certified trainer's judgement. */
export interface AssessableStep {
  personId: number;
  name: string;
  organisation: string | null;
  track: string;
  stepId: number;
  step: string;
}

const candidatesSql = `
  SELECT DISTINCT p.id, p.given_name AS givenName, p.infix, p.family_name AS familyName, o.name AS organisation,
    p.family_key, p.given_key
  FROM candidacy c JOIN track_step s ON s.edition_id = c.edition_id AND s.assessor = 'certified_trainer'
    JOIN person p ON p.id = c.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE c.ended_on IS NULL AND p.disabled_at IS NULL AND p.id <> :userId
  ORDER BY p.family_key, p.given_key, p.id`;

interface Candidate {
  id: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisation: string | null;
}

/** What the user may judge as a certified trainer today, by name; nothing for who is not one. A fixed number of statements. */
export function listAssessable(db: Reader, user: User, now: Instant): AssessableStep[] {
  if (certifiedAmong(db, [user.id], localDateOf(now)).length === 0) return [];
  const people = statement<Candidate>(db, candidatesSql).all({ userId: user.id });
  const ids = people.map(({ id }) => id);
  const facts = readTrainerFacts(db, ids, { as: "trainer", now });
  return people.flatMap(({ id, givenName, infix, familyName, organisation }) => {
    const own = facts.get(id);
    const tracks = own ? trainerVerdict(own).tracks : [];
    const name = displayName(givenName, infix, familyName);
    const open = tracks.filter(({ candidacy }) => candidacy?.endedOn === null);
    return open.flatMap(({ track, steps }) =>
      steps
        .filter(({ state, step }) => state === "open" && step.assessor === "certified_trainer")
        .map(({ step }) => ({
          ...{ personId: id, name, organisation, track: track.name },
          ...{ stepId: step.id, step: step.name },
        })),
    );
  });
}
