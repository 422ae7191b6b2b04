import { type Reader, statement } from "#db/client.server";
import { listOpenCaseFiles } from "../certificate/case-file";
import { whyNotAtOnce } from "../certificate/withheld";
import type { Instant } from "../dates";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import type { Waiting } from "./attention";

export interface ReadyTraining {
  trainingCode: string;
  organisation: string;
  ready: number;
}

const looked = 50;
const judged = 6;

const withoutCertificate = (clause: string) => `
  SELECT t.id, t.code AS trainingCode, o.name AS organisation
  FROM (SELECT training.id, training.code, training.client_organisation_id, training.first_date
    FROM training INDEXED BY training_by_status WHERE training.status = 'delivered' AND ${clause}
    ORDER BY training.first_date DESC LIMIT ${looked}) t
  JOIN organisation o ON o.id = t.client_organisation_id
  WHERE EXISTS (SELECT 1 FROM enrolment e WHERE e.training_id = t.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.enrolment_id = e.id AND c.ended_at IS NULL))
  ORDER BY t.first_date DESC LIMIT ${judged}`;

type Candidate = Omit<ReadyTraining, "ready"> & { id: number };

/** The latest delivered trainings of which a certificate can be issued at once. Five statements. */
export function listReadyCertificates(db: Reader, user: User, now: Instant): Waiting<ReadyTraining> {
  const { clause, params } = visibleClause(user);
  const rows = statement<Candidate>(db, withoutCertificate(clause)).all(params);
  const files = listOpenCaseFiles(
    db,
    rows.map(({ id }) => id),
    now,
  );
  const issuable = files.filter((file) => whyNotAtOnce(file) === null);
  const items = rows.flatMap(({ id, ...row }) => {
    const ready = issuable.filter(({ training }) => training.id === id).length;
    return ready > 0 ? [{ ...row, ready }] : [];
  });
  return { items, count: items.length, more: rows.length >= judged };
}
