import type { Reader } from "#db/client.server";
import { countStandingCertificates } from "../certificate/find";
import type { Instant } from "../dates";
import { type GuestSeat, listLosing } from "../make-up/fall-back";
import type { Reason } from "../reasons";
import { listPeopleIn, readNames } from "../schedule/queries";
import type { PersonInSession } from "../schedule/rules";
import { type WeighedFinding, weigh } from "../schedule/weigh";
import { whyNoPlanning } from "../training/rules";
import type { FoundSession } from "./find";
import { type MoveMails, mailsFor } from "./move-mails";
import { sameTarget, type Target, targetOf } from "./target";

export interface TouchedPerson extends PersonInSession {
  name: string;
  /** What they would collide with. */
  conflicts: WeighedFinding[];
}

/** What a move would do: the screen shows it beforehand, the verb decides and acts upon the same. */
export interface MoveEffects extends MoveMails {
  findings: WeighedFinding[];
  /** Everyone in the session, but for who loses a place in it. */
  people: TouchedPerson[];
  /** Who would make something up in it and cannot then: a guest never keeps a session from moving. */
  losing: GuestSeat[];
  /** Certificates of this training that stand: their facts stay as they are. */
  certificateCount: number;
}

/** The effects of moving a session to a day, times and place. A fixed number of statements. */
export function weighMove(db: Reader, row: FoundSession, target: Target, now: Instant): MoveEffects {
  const { session, training } = row;
  const losing = listLosing(
    db,
    { ...target, sessionId: session.id, trainingId: training.id, trainingCode: training.code },
    now,
  );
  const people = withoutLosing(listPeopleIn(db, session.id), losing);
  const placed = people.filter(({ as }) => as === "participant").length;
  const wanted = {
    ...target,
    key: "move",
    label: training.code,
    name: session.name,
    sessionId: session.id,
    trainingId: training.id,
    clientOrganisationId: training.clientOrganisationId,
    netMinutes: session.netMinutes,
    participantCount: isToFill(row) ? Math.max(placed, training.maxParticipants) : placed,
    people,
  };
  const findings = weigh(db, training.regionCode, [wanted], now);
  return {
    findings,
    people: withNames(db, people, findings),
    ...mailsFor(db, row, target, people),
    losing,
    certificateCount: countStandingCertificates(db, training.id),
  };
}

/** Whoever is still to be placed comes too, but for a group's meeting. */
const isToFill = ({ session, training }: FoundSession): boolean =>
  training.status === "planned" && session.groupId === null;

const withoutLosing = (people: readonly PersonInSession[], losing: readonly GuestSeat[]): PersonInSession[] =>
  people.filter(({ personId, as }) => as !== "participant" || !losing.some((seat) => seat.personId === personId));

function withNames(db: Reader, people: readonly PersonInSession[], findings: WeighedFinding[]): TouchedPerson[] {
  const names = readNames(
    db,
    people.map(({ personId }) => personId),
  );
  return people.map((one) => ({
    ...one,
    name: names.get(one.personId) ?? "",
    conflicts: findings.filter(({ personId, level }) => personId === one.personId && level === "conflict"),
  }));
}

/** Why a session cannot be moved at all; nothing while it can. */
export function whyNotMovable({ training, submittedAt }: FoundSession): Reason | undefined {
  const over = whyNoPlanning(training.status);
  if (over) return over;
  return submittedAt === null ? undefined : { code: "already_submitted" };
}

/** Why it cannot go to this target: attendance belongs to the day on which it was taken. */
export function whyNotThere({ session, markCount }: FoundSession, target: Target): Reason | undefined {
  if (sameTarget(targetOf({ session }), target)) return { code: "nothing_changed" };
  return markCount > 0 && target.date !== session.date ? { code: "attendance_registered" } : undefined;
}
