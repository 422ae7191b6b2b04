import { type Reader, statement } from "#db/client.server";
import type { Instant } from "../dates";
import { readTrainerFacts } from "./read-facts";
import { trainerVerdict } from "./rules";

const inTrainingSql = `
  SELECT DISTINCT c.person_id AS id FROM candidacy c JOIN track_step s ON s.edition_id = c.edition_id
  WHERE c.ended_on IS NULL AND s.kind = 'co_training'
  UNION SELECT person_id FROM pause WHERE ends_on IS NOT NULL`;

/**
 * How many training days those in training, or back from a long absence, still have to co-train, by person; who needs none
 * is not there, nor is who has the equivalent. A fixed number of statements.
 */
export function listWantingCoTraining(db: Reader, now: Instant): ReadonlyMap<number, number> {
  const ids = statement<{ id: number }>(db, inTrainingSql)
    .all()
    .map(({ id }) => id);
  const wanting = new Map<number, number>();
  for (const [personId, facts] of readTrainerFacts(db, ids, { as: "trainer", now })) {
    const { state, tracks } = trainerVerdict(facts);
    const open = tracks.filter(({ candidacy }) => candidacy?.endedOn === null);
    const steps = open.flatMap((track) => track.steps.filter(({ step }) => step.kind === "co_training"));
    const count = Math.max(state === "returning" ? 1 : 0, ...steps.map(({ counted, needed }) => needed - counted));
    if (count > 0) wanting.set(personId, count);
  }
  return wanting;
}
