import { type Reader, statement } from "#db/client.server";
import type { PersonInSession } from "./facts";

const placedSql = `
  SELECT e.id AS enrolmentId, e.training_id AS trainingId, e.person_id AS personId
  FROM json_each(?) i CROSS JOIN enrolment e ON e.training_id = i.value
  WHERE e.ended_at IS NULL AND e.placed_at IS NOT NULL ORDER BY e.id`;

const membersSql = `
  SELECT m.group_id AS groupId, m.from_position AS "from", m.until_position AS until, e.id AS enrolmentId,
    e.person_id AS personId
  FROM intervision_member m JOIN enrolment e ON e.id = m.enrolment_id
  WHERE e.ended_at IS NULL AND e.placed_at IS NOT NULL
    AND (m.group_id IN (SELECT value FROM json_each(:groups)) OR e.training_id IN (SELECT value FROM json_each(:trainings)))
  ORDER BY e.id`;

interface Placed {
  enrolmentId: number;
  trainingId: number;
  personId: number;
}

interface Member {
  groupId: number;
  enrolmentId: number;
  personId: number;
  /** The parts that they meet there: from this one on, and until that one, which is not included. */
  from: number;
  until: number | null;
}

/** Whose session it is; `intervisionAt` is its place among the parts when it is an intervision. */
export interface Meeting {
  trainingId: number;
  groupId: number | null;
  intervisionAt: number | null;
}

/**
 * Who takes part in the sessions of these trainings, guests aside: everybody with a place, but of an intervision those alone
 * who meet that part there. Says the same as the view `session_participant`, read once for all sessions. Two statements.
 */
export function readParticipants(
  db: Reader,
  trainingIds: readonly number[],
  groupIds: readonly number[],
): (meeting: Meeting) => readonly PersonInSession[] {
  const [trainings, groups] = [JSON.stringify(trainingIds), JSON.stringify(groupIds)];
  const placed = byKey(statement<Placed>(db, placedSql).all(trainings), ({ trainingId }) => trainingId);
  const members = statement<Member>(db, membersSql).all({ trainings, groups });
  const inGroup = byKey(members, ({ groupId }) => groupId);
  const ofEnrolment = byKey(members, ({ enrolmentId }) => enrolmentId);
  const everybody = new Map([...placed].map(([id, people]) => [id, people.map(asParticipant)]));
  return ({ trainingId, groupId, intervisionAt: at }) => {
    if (at === null) return everybody.get(trainingId) ?? [];
    if (groupId !== null) return (inGroup.get(groupId) ?? []).filter(meets(at)).map(asParticipant);
    if (members.length === 0) return everybody.get(trainingId) ?? [];
    const isElsewhere = ({ enrolmentId }: Placed) => ofEnrolment.get(enrolmentId)?.some(meets(at)) ?? false;
    return (placed.get(trainingId) ?? []).filter((one) => !isElsewhere(one)).map(asParticipant);
  };
}

const meets =
  (at: number) =>
  ({ from, until }: Member): boolean =>
    from <= at && (until === null || at < until);

const asParticipant = ({ personId }: { personId: number }): PersonInSession => ({ personId, as: "participant" });

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
