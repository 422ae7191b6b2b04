import type { Database } from "#db/client.server";
import type { Instant } from "~/domain/dates";
import { listEarned, listUnsignalled, signalEnd } from "~/domain/trainer/expiring";
import { renewCertification } from "~/domain/trainer/renew-certification";

/**
 * Renews what the records earn from three months before the end, and tells the others of their end, at six and at three
 * months. One that fails does not hold up the rest: it is told at the end, and tried again.
 */
export function keepCertifications(db: Database, now: Instant): void {
  const failures: unknown[] = [];
  const attempt = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      failures.push(error);
    }
  };
  for (const { id } of listEarned(db, now)) {
    attempt(() => renewCertification({ db, user: null, now }, { certificationId: id }));
  }
  for (const one of listUnsignalled(db, now)) attempt(() => signalEnd(db, now, one));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} certifications could not be kept.`);
}
