import type { Reader } from "#db/client.server";
import { listEligible } from "../booking/eligible";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import type { Reason } from "../reasons";
import { refuse } from "../refusal";
import { requireTraining, trainingSubject } from "../training/visible";
import type { User } from "../user";
import { isBegun, whyNotDivide } from "./division-rules";
import type { GroupedTraining, GroupsPage, GroupView, Guide, Meeting } from "./facts";
import { registersOn } from "./registration-rules";
import {
  type GroupRow,
  type MeetingRow,
  type MemberRow,
  meetsInGroups,
  type RegistrationRow,
  readGroupsOf,
  readIntervisions,
  readMeetings,
  readMembers,
  readParticipants,
  readRegistrations,
} from "./rows";
import { judgeGroups } from "./rules";

/** A training whose groups the user may see; refuses `not_found` otherwise. Two statements. */
export function requireGrouped(db: Reader, user: User, code: string) {
  const { training, client, type } = requireTraining(db, user, code);
  const subject = trainingSubject(db, training);
  if (!may(user, "intervision.read", subject)) refuse("not_found", "not_found");
  const grouped: GroupedTraining = { id: training.id, code: training.code, client, type };
  return { training, subject, grouped };
}

/**
 * The intervision groups of a training, if the user may see them: its own and those of other trainings in which its
 * participants are. Refuses `not_found` otherwise. A fixed number of statements.
 */
export function showGroups(db: Reader, user: User, code: string, now: Instant): GroupsPage {
  const { training, subject, grouped } = requireGrouped(db, user, code);
  const groups = readGroupsOf(db, training.id);
  const ids = groups.map(({ id }) => id);
  const members = readMembers(db, ids);
  const meetings = readMeetings(db, ids);
  const participants = readParticipants(db, [training.id]);
  const parts = readIntervisions(db, [training.id]);
  const days = meetings.filter((one) => !isBegun(one, now)).map(({ date }) => date);
  const mayAsk = may(user, "intervision.assignGuide", subject);
  const eligible = mayAsk ? listEligible(db, "trainer", days.length > 0 ? days : [localDateOf(now)]) : [];
  const registrations = readRegistrations(db, [
    ...groups.flatMap(({ guideId }) => guideId ?? []),
    ...eligible.map(({ id }) => id),
  ]);
  const signing = (id: number, name: string, on: readonly LocalDate[]): Guide => ({
    ...{ id, name },
    registers: registersOn(registrations.filter(ofPerson(id)), on.length > 0 ? on : [localDateOf(now)]),
  });
  return {
    training: grouped,
    canDivide: whyNotDivide({ ...training, isDivided: groups.length > 0, parts }, now),
    groups: viewsOf({ groups, members, meetings, signing, now }),
    ungrouped: meetsInGroups(db, training.id) ? participants.filter(({ groupId }) => groupId === null) : [],
    guides: eligible.map(({ id, name }) => signing(id, name, days)),
  };
}

const ofPerson =
  (id: number) =>
  ({ personId }: RegistrationRow): boolean =>
    personId === id;

interface Rows {
  groups: readonly GroupRow[];
  members: readonly MemberRow[];
  meetings: readonly MeetingRow[];
  signing: (id: number, name: string, on: readonly LocalDate[]) => Guide;
  now: Instant;
}

function viewsOf({ groups, members, meetings, signing, now }: Rows): GroupView[] {
  const membersOf = groups.map(({ id }) => members.filter(({ groupId }) => groupId === id));
  const judged = judgeGroups(membersOf);
  return groups.map(({ id, name, version, homeCode, guideId, guideName }, index) => {
    const own = meetings.filter(({ groupId }) => groupId === id).map((row) => meetingOf(row, now));
    const guide = guideId === null ? null : signing(guideId, guideName ?? "", daysOf(own));
    const inIt = membersOf[index] ?? [];
    const findings = [...(judged[index] ?? []), ...aboutGuide(guide, own, inIt)];
    return { id, name, version, homeCode, guide, members: inIt, meetings: own, findings };
  });
}

/** The days that are still to come; when all is over, the last. */
function daysOf(meetings: readonly Meeting[]): LocalDate[] {
  const ahead = meetings.filter((one) => !one.isBegun);
  return (ahead.length > 0 ? ahead : meetings.slice(-1)).map(({ date }) => date);
}

function aboutGuide(guide: Guide | null, meetings: readonly Meeting[], members: readonly MemberRow[]): Reason[] {
  if (meetings.every((one) => one.isBegun)) return [];
  if (!guide) return [{ code: "intervision_no_guide" }];
  const { id, name: person, registers } = guide;
  const reports = members.filter(({ managerId }) => managerId === id);
  return [
    ...(registers.length > 0 ? [] : [{ code: "intervision_guide_unregistered" as const, params: { person } }]),
    ...reports.map(({ name }) => ({ code: "intervision_guide_is_manager" as const, params: { person, name } })),
  ];
}

function meetingOf(row: MeetingRow, now: Instant): Meeting {
  const { sessionId, position, name, date, startsAt, endsAt, startInstant, place } = row;
  const { submittedAt, minutes, theme, remark } = row;
  return {
    ...{ sessionId, position, name, date, startsAt, endsAt, startInstant, place },
    isBegun: isBegun(row, now),
    isSubmitted: submittedAt !== null,
    record: minutes === null || theme === null ? null : { minutes, theme, remark },
  };
}
