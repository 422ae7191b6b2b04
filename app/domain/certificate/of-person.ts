import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { Qualification } from "#db/lists";
import { certificate, certification } from "#db/schema.server";
import type { LocalDate } from "../dates";
import { type Validity, validityOn } from "./validity";

export interface QualificationCertificate {
  id: number;
  number: string;
  qualification: Qualification;
  track: string | null;
  issuedOn: LocalDate;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** On the day that was asked. */
  validity: Validity;
}

/**
 * The certificates of someone's qualifications that were neither revoked nor replaced, the newest first, with whether they
 * hold on a day. One statement; whoever calls it has checked who may see them.
 */
export function listQualificationCertificates(
  db: Reader,
  personId: number,
  date: LocalDate,
): QualificationCertificate[] {
  const isStanding = and(
    eq(certificate.personId, personId),
    isNotNull(certificate.certificationId),
    isNull(certificate.endedAt),
  );
  return db
    .select({ id: certificate.id, facts: certificate.facts, withdrawnOn: certification.withdrawnOn })
    .from(certificate)
    .innerJoin(certification, eq(certification.id, certificate.certificationId))
    .where(isStanding)
    .orderBy(desc(certificate.year), desc(certificate.sequence))
    .all()
    .flatMap(({ id, facts, withdrawnOn }) => {
      const validity = validityOn(facts, withdrawnOn, date);
      if (facts.version === 1 || validity === null) return [];
      const { number, qualification, track, issuedOn, startsOn, endsOn } = facts;
      return [{ id, number, qualification, track, issuedOn, startsOn, endsOn, validity }];
    });
}
