import { type Reader, statement } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import { type SessionStaffing, staffTraining } from "../booking/staffing";
import type { Instant } from "../dates";
import { countPlaces, type PlaceCounts } from "../enrolment/places";
import { listOccupied } from "../schedule/queries";
import { findAllConflicts } from "../schedule/rules";
import type { StepFacts } from "./rules";
import { listSessionStates, type SessionState } from "./sessions";

interface Target {
  id: number;
  status: TrainingStatus;
  minParticipants: number;
}

export interface TrainingState {
  sessions: SessionState[];
  /** How each of the sessions stands with its people. */
  staffing: ReadonlyMap<number, SessionStaffing>;
  places: PlaceCounts;
  facts: StepFacts;
}

/** What the next step of a training depends on: the page shows it, the verb decides upon the same. */
export function readState(db: Reader, training: Target, now: Instant): TrainingState {
  const sessions = listSessionStates(db, training.id);
  const places = countPlaces(db, training.id);
  const conflicts = conflictsOf(db, training, sessions);
  const staffing = new Map(staffTraining(db, training.id, now).map((one) => [one.sessionId, one]));
  const { status, minParticipants } = training;
  return {
    sessions,
    staffing,
    places,
    facts: {
      ...{ now, status, minParticipants },
      placedCount: places.placed,
      sessions: sessions.map((session) => ({
        ...session,
        name: calledOf(session),
        findings: staffing.get(session.id)?.findings ?? [],
        conflictCount: conflicts.get(session.id) ?? 0,
      })),
    },
  };
}

/** Two groups of one training have a session of the same name. */
const calledOf = ({ name, group }: SessionState): string => (group === null ? name : `${name} (${group})`);

const peopleSql = `
  SELECT b.person_id AS id FROM session s JOIN booking b ON b.session_id = s.id AND b.ended_at IS NULL
    WHERE s.training_id = :id
  UNION SELECT person_id FROM enrolment WHERE training_id = :id AND placed_at IS NOT NULL AND ended_at IS NULL
  UNION SELECT e.person_id FROM session s JOIN intervision_member m ON m.group_id = s.group_id AND m.left_at IS NULL
    JOIN enrolment e ON e.id = m.enrolment_id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL
    WHERE s.training_id = :id`;

/** How many double bookings each session is in. They hold up one step only: from planned to confirmed. */
function conflictsOf(db: Reader, { id, status }: Target, sessions: readonly SessionState[]): Map<number, number> {
  const counts = new Map<number, number>();
  if (status !== "planned" || sessions.length === 0) return counts;
  const people = statement<{ id: number }>(db, peopleSql).all({ id });
  const occupied = listOccupied(db, {
    dates: [...new Set(sessions.map(({ date }) => date))],
    personIds: people.map((person) => person.id),
    locationIds: [...new Set(sessions.flatMap(({ locationId }) => locationId ?? []))],
  });
  for (const { key, otherSessionId } of findAllConflicts(occupied, { names: new Map(), locations: new Map() })) {
    for (const session of [Number(key), otherSessionId ?? 0]) counts.set(session, (counts.get(session) ?? 0) + 1);
  }
  return counts;
}
