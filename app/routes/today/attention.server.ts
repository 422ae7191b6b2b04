import { listOpenRegisters, listSmallTrainings, listStaffingGaps } from "~/domain/report/attention";
import { listReadyCertificates } from "~/domain/report/attention-certificates";
import { listComingConflicts } from "~/domain/report/attention-conflicts";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

/** Everything that waits for a coordinator, each kind with its first few. */
export function attentionFor({ db, now, locale }: RequestContext, user: User) {
  const conflicts = listComingConflicts(db, user, now);
  return {
    staffing: listStaffingGaps(db, user, now),
    small: listSmallTrainings(db, user, now),
    registers: listOpenRegisters(db, user, now),
    certificates: listReadyCertificates(db, user, now),
    conflicts: {
      ...conflicts,
      items: conflicts.items.map(({ reason, ...item }) => ({ ...item, why: inWords(reason, locale) })),
    },
  };
}

export type Attention = ReturnType<typeof attentionFor>;
