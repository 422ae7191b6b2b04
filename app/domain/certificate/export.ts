import { type Reader, statement } from "#db/client.server";
import type { Qualification } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Standing } from "./find";

export interface ExportedCertificate {
  number: string;
  code: string;
  standing: Standing;
  replacedBy: string | null;
  holder: string;
  register: string | null;
  registration: string | null;
  organisation: string;
  /** Null for the certificate of a qualification. */
  training: string | null;
  /** What the certificate of a training is called. */
  title: string | null;
  issuedOn: LocalDate;
  /** Null for the certificate of a training. */
  qualification: Qualification | null;
  track: string | null;
  validFrom: LocalDate | null;
  /** The last day; null for what holds without end, and for a training. */
  validUntil: LocalDate | null;
  /** From this day on the qualification holds no more. */
  withdrawnOn: LocalDate | null;
}

const certificatesSql = `
  SELECT c.number, c.code,
    CASE WHEN r.certificate_id IS NOT NULL THEN 'revoked' WHEN s.id IS NOT NULL THEN 'replaced' ELSE 'valid' END AS standing,
    s.number AS replacedBy, c.facts ->> '$.holder' AS holder, c.facts ->> '$.registration.register' AS register,
    c.facts ->> '$.registration.number' AS registration, c.facts ->> '$.organisation' AS organisation,
    c.facts ->> '$.training.code' AS training, c.facts ->> '$.training.title' AS title, c.facts ->> '$.issuedOn' AS issuedOn,
    c.facts ->> '$.qualification' AS qualification, c.facts ->> '$.track' AS track,
    c.facts ->> '$.startsOn' AS validFrom, c.facts ->> '$.endsOn' AS validUntil, q.withdrawn_on AS withdrawnOn
  FROM certificate c
  LEFT JOIN certificate s ON s.replaces_id = c.id
  LEFT JOIN certificate_revocation r ON r.certificate_id = c.id
  LEFT JOIN certification q ON q.id = c.certification_id
  ORDER BY c.year, c.sequence`;

/** Every certificate by number, as it was issued, for the system itself (the command line). One statement, read row by row. */
export const exportCertificates = (db: Reader): IterableIterator<ExportedCertificate> =>
  statement<ExportedCertificate>(db, certificatesSql).iterate();
