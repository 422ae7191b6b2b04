import type { DoneStep } from "#db/certificate-facts";
import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";

const assessedSql = `
  SELECT s.name, group_concat(a.assessed_on) AS dates, max(a.is_equivalent) AS isEquivalent
  FROM candidacy c JOIN track_step s ON s.edition_id = c.edition_id
  JOIN assessment a ON a.step_id = s.id AND a.candidacy_id = c.id AND a.verdict = 'passed' AND a.withdrawn_at IS NULL
  WHERE c.id = ? GROUP BY s.id ORDER BY s.position`;

/** What was done for a qualification, by step in the order of the track; nothing for one granted without a track. */
export function listDoneSteps(
  db: Reader,
  { candidacyId }: { candidacyId: number | null; startsOn: LocalDate },
): DoneStep[] {
  type Row = { name: string; dates: string; isEquivalent: number };
  return statement<Row>(db, assessedSql)
    .all(candidacyId)
    .map(({ name, dates, isEquivalent }) => ({
      name,
      dates: dates.split(",").toSorted(),
      isEquivalent: isEquivalent === 1,
    }));
}
