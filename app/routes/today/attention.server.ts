import { listDueReviews } from "~/domain/activity/reviews";
import { localDateOf } from "~/domain/dates";
import type { Reason } from "~/domain/reasons";
import { listOpenRegisters, listSmallTrainings } from "~/domain/report/attention";
import { listReadyCertificates } from "~/domain/report/attention-certificates";
import { listComingConflicts } from "~/domain/report/attention-conflicts";
import { listUndivided } from "~/domain/report/attention-groups";
import { listStaffingAttention } from "~/domain/report/attention-staffing";
import { listUndated } from "~/domain/report/attention-undated";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

/** Everything that waits for a coordinator, each kind with at most this many. */
export function attentionFor({ db, now, locale }: RequestContext, user: User, most: number) {
  const first = <Kind extends { items: unknown[] }>(kind: Kind): Kind => ({
    ...kind,
    items: kind.items.slice(0, most),
  });
  const spoken = <Item extends { reason: Reason }>(items: Item[]) =>
    items.map(({ reason, ...item }) => ({ ...item, why: inWords(reason, locale) }));
  const conflicts = first(listComingConflicts(db, user, now));
  const staffing = first(listStaffingAttention(db, user, now));
  return {
    staffing: { ...staffing, items: spoken(staffing.items) },
    undated: first(listUndated(db, user, now)),
    undivided: first(listUndivided(db, user, now)),
    small: first(listSmallTrainings(db, user, now)),
    registers: first(listOpenRegisters(db, user, now)),
    certificates: first(listReadyCertificates(db, user, now)),
    reviews: first(listDueReviews(db, user, localDateOf(now))),
    conflicts: { ...conflicts, items: spoken(conflicts.items) },
  };
}

export type Attention = ReturnType<typeof attentionFor>;
