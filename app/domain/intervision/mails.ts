import type { AskedSession } from "../message/kinds";
import { queueMessages } from "../message/queue";
import { readNames } from "../schedule/queries";
import { placeName } from "../session/queries";
import type { WriteContext } from "../write";
import { type Group, meetingsOf, type Session, type Training } from "./subject";

/** Tells these people in which group they are, who guides it and when it meets from now on. */
export function tellMembers(
  ctx: WriteContext,
  { group, home }: { group: Group; home: Training },
  personIds: readonly number[],
): void {
  const ahead = meetingsOf(ctx.db, group.id).filter(({ startInstant }) => startInstant > ctx.now);
  const guide = group.guideId === null ? "" : (readNames(ctx.db, [group.guideId]).get(group.guideId) ?? "");
  const meetings = JSON.stringify(ahead.map((meeting) => asTold(ctx, meeting)));
  const params = { trainingCode: home.code, group: group.name, guide, meetings };
  queueMessages(
    ctx,
    personIds.map((personId) => ({ kind: "intervision_group" as const, personId, trainingId: home.id, params })),
  );
}

const asTold = ({ db }: WriteContext, { name, date, startsAt, endsAt, locationId }: Session): AskedSession => ({
  ...{ name, date, hours: `${startsAt}–${endsAt}` },
  place: placeName(db, locationId),
});
