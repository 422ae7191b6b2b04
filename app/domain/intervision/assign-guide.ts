import { eq } from "drizzle-orm";
import { intervisionGroup } from "#db/schema.server";
import { endRow } from "../booking/ending";
import { engage } from "../booking/engage";
import { listStandingOn } from "../booking/find";
import { sendOverMails } from "../booking/over-mails";
import { saidYes } from "../booking/state";
import { refuse } from "../refusal";
import { readNames } from "../schedule/queries";
import { type WeighedFinding, weigh } from "../schedule/weigh";
import { addWaivers } from "../training/add-sessions";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { refuseUnwaived } from "./judged";
import { tellMembers } from "./mails";
import { readMembers } from "./rows";
import { AssignGuide } from "./schemas";
import { assertGoesOn, groupSubject, meetingsOf, type Session, type Training } from "./subject";

/**
 * Gives a group its guide: the former one is off its meetings that are to come (and is told, once asked), the new one stands
 * on each of them in full, and the members hear who it is. Refuses `stale`, `conflict` when nothing is to come, they guide it
 * already, they are elsewhere at the hour of a meeting or its people are locked; `invalid` for who is no trainer, and for
 * warnings about them without a reason.
 */
export const assignGuide = write("intervision.assignGuide", {
  input: AssignGuide,
  subject: (ctx, { groupId }) => groupSubject(ctx, groupId),
  work(ctx, { version, personId, waiverReason }, { group, home }) {
    assertVersion(group.version, version, { guide: nameOf(ctx, group.guideId), version: group.version });
    assertGoesOn({ group, home });
    const ahead = meetingsOf(ctx.db, group.id).filter(({ startInstant }) => startInstant > ctx.now);
    if (ahead.length === 0) refuse("conflict", "intervision_nothing_left");
    const wanting = ahead.filter((meeting) => !standsInFull(ctx, meeting, personId));
    if (group.guideId === personId && wanting.length === 0) {
      refuse("conflict", "intervision_guides_already", { person: nameOf(ctx, personId) });
    }
    if (group.guideId !== null && group.guideId !== personId) relieve(ctx, ahead, group.guideId);
    const warnings = weighGuide(ctx, home, wanting, personId);
    book(ctx, home, wanting, personId);
    refuseUnwaived(
      warnings.map(({ reason }) => reason),
      waiverReason,
    );
    keepWaivers(ctx, warnings, waiverReason);
    const set = { guideId: personId, version: version + 1 };
    ctx.db.update(intervisionGroup).set(set).where(eq(intervisionGroup.id, group.id)).run();
    const members = readMembers(ctx.db, [group.id]).map((one) => one.personId);
    tellMembers(ctx, { group: { ...group, ...set }, home }, members);
    return { from: group.guideId, sessionIds: wanting.map(({ id }) => id) };
  },
  journal: (detail, { personId, waiverReason }, { group, home }) => ({
    subject: "training",
    id: home.id,
    trainingId: home.id,
    detail: { groupId: group.id, group: group.name, personId, waiverReason, ...detail },
  }),
});

const nameOf = ({ db }: WriteContext, personId: number | null): string =>
  personId === null ? "" : (readNames(db, [personId]).get(personId) ?? "");

const standsInFull = ({ db }: WriteContext, meeting: Session, personId: number): boolean =>
  listStandingOn(db, meeting.id).some(
    ({ booking }) =>
      booking.personId === personId &&
      booking.function === "trainer" &&
      booking.capacity === "full" &&
      saidYes(booking, meeting),
  );

function relieve(ctx: WriteContext, meetings: readonly Session[], guideId: number): void {
  const standing = meetings
    .flatMap(({ id }) => listStandingOn(ctx.db, id))
    .filter(({ booking }) => booking.personId === guideId && booking.function === "trainer");
  for (const { booking } of standing) endRow(ctx, booking, { end: "replaced" });
  sendOverMails(ctx, "booking_ended", standing);
}

function book(ctx: WriteContext, training: Training, sessions: readonly Session[], personId: number): void {
  if (sessions.length === 0) return;
  const who = { personIds: [personId], function: "trainer", capacity: "full", how: "agreed" } as const;
  engage(ctx, { training, sessions, ...who, callId: null, field: "personId" });
}

/** What the engine warns about them on these meetings, before they stand there. */
function weighGuide(
  { db, now }: WriteContext,
  { regionCode, clientOrganisationId }: Training,
  meetings: readonly Session[],
  personId: number,
): WeighedFinding[] {
  const wanted = meetings.map(({ id, name, ...meeting }) => ({
    ...meeting,
    ...{ key: String(id), name, sessionId: id, clientOrganisationId, participantCount: 0 },
    people: [{ personId, as: "trainer" as const, capacity: "full" as const }],
  }));
  return weigh(db, regionCode, wanted, now).filter((one) => one.level === "warning" && one.personId === personId);
}

function keepWaivers(ctx: WriteContext, warnings: readonly WeighedFinding[], waiverReason: string | null): void {
  for (const key of new Set(warnings.map((finding) => finding.key))) {
    const own = warnings.filter((finding) => finding.key === key).map(({ reason }) => reason.code);
    addWaivers(ctx, Number(key), own, waiverReason);
  }
}
