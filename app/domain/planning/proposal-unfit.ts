import { type Reader, statement } from "#db/client.server";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import type { Reason, ReasonCode } from "../reasons";
import { readKnownStaff } from "../schedule/known-staff";
import { spanOf } from "../schedule/queries";
import { staffFindings } from "../schedule/staff";
import { readStanding } from "../schedule/standing";

/** What a plan never asks of anybody: who cannot any more, became so after it was made. */
const never: readonly ReasonCode[] = [
  "staff_unavailable",
  "actor_unavailable",
  "staff_away",
  "staff_not_certified",
  "staff_not_deployable",
  "staff_returning",
];

const datesSql = "SELECT DISTINCT date FROM session WHERE training_id = ? AND date >= ? ORDER BY date";

/** Who of a training cannot come to a session that is still ahead, by person and why. A fixed number of statements. */
export function readUnfit(db: Reader, trainingId: number, now: Instant): ReadonlyMap<string, Reason> {
  const dates = statement<{ date: LocalDate }>(db, datesSql).all(trainingId, localDateOf(now));
  const standing = readStanding(
    db,
    dates.map(({ date }) => spanOf(date)),
  );
  const own = standing.sessions.filter((session) => session.trainingId === trainingId);
  const found = staffFindings(own, readKnownStaff(db, own, now), now);
  return new Map(
    found
      .filter(({ reason }) => never.includes(reason.code))
      .map(({ personId, reason }) => [`${personId} ${reason.code}`, reason]),
  );
}
