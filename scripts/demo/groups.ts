import { type Database, statement } from "#db/client.server";
import { intervisionThemes } from "#db/lists-after";
import { guideRegistration, intervisionGroup, intervisionMember, intervisionRecord } from "#db/schema.server";
import { addDays, type Instant } from "~/domain/dates";
import { addMeetings, type TakenOver } from "./group-meetings";
import { seededRandom } from "./random";
import type { Stage } from "./shapes";

const day = 24 * 60 * 60 * 1000;
/** So many trainings of which the groups have met already, and so many whose groups are to meet. */
const shown = { met: 3, coming: 4 } as const;

/** Trainings that go on with intervisions on from a part of which, as of those after it, none has begun at a moment. */
const dividableSql = `
  SELECT t.id AS trainingId, min(s.position) AS position, min(s.start_instant) AS start, max(s.start_instant) > :now AS goesOn,
    (SELECT count(*) FROM enrolment e WHERE e.training_id = t.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS people
  FROM session s JOIN training t ON t.id = s.training_id AND t.status = 'confirmed'
  WHERE s.kind = 'intervision' AND s.end_instant > :since
    AND NOT EXISTS (SELECT 1 FROM attendance_submission h JOIN session o ON o.id = h.session_id AND o.kind = 'intervision'
      WHERE o.training_id = t.id AND o.start_instant <= :since)
    AND NOT EXISTS (SELECT 1 FROM session o WHERE o.training_id = t.id AND o.start_instant < :now
      AND NOT EXISTS (SELECT 1 FROM attendance_submission h WHERE h.session_id = o.id))
  GROUP BY t.id HAVING people BETWEEN 10 AND 16 ORDER BY start, t.id`;

interface Dividable {
  trainingId: number;
  position: number;
  start: Instant;
  goesOn: number;
  people: number;
}

const peopleSql = `
  SELECT e.id AS enrolmentId, e.person_id AS personId, e.organisation_id AS organisationId FROM enrolment e
  WHERE e.training_id = ? AND e.placed_at IS NOT NULL AND e.ended_at IS NULL ORDER BY e.organisation_id, e.id`;

interface Participant {
  enrolmentId: number;
  personId: number;
  organisationId: number | null;
}

/**
 * Intervision groups of some trainings, some that met and some that will; supervisors among the trainers, one of whom is
 * registered no longer; who is in charge of whom; and what was recorded of the meetings that were held.
 */
export function addGroups(db: Database, stage: Pick<Stage, "now" | "coordinator" | "calendar" | "today">): void {
  const { now } = stage;
  const since = now - 60 * day;
  const all = statement<Dividable>(db, dividableSql).all({ now, since });
  const met = all.filter((one) => one.start < now && one.goesOn === 1).slice(0, shown.met);
  const coming = all.filter((one) => one.start > now).slice(0, shown.coming);
  for (const one of [...met, ...coming]) divide(db, stage, one);
  const undivided = all.find((one) => one.start > now && !coming.includes(one));
  if (undivided) putInCharge(db, listPeople(db, undivided.trainingId));
  addRegistrations(db, stage);
  recordMeetings(db, now);
}

const listPeople = (db: Database, trainingId: number) => statement<Participant>(db, peopleSql).all(trainingId);

/** By turns over two groups, so that organisations mix. */
function divide(db: Database, stage: Pick<Stage, "now" | "coordinator">, one: Dividable): void {
  const people = listPeople(db, one.trainingId);
  const sides = [0, 1].map((side) => people.filter((_, index) => index % 2 === side));
  const createdAt = Math.min(one.start, stage.now) - 10 * day;
  const ids = sides.map((members, side) => addGroup(db, stage, { ...one, createdAt, name: "AB"[side] ?? "", members }));
  const [first = 0, second = 0] = ids;
  const taken: TakenOver = { ...one, first, second, members: sides[1]?.map(({ enrolmentId }) => enrolmentId) ?? [] };
  addMeetings(db, stage, taken);
  const [manager] = sides[0] ?? [];
  const report = sides[1]?.find(({ organisationId }) => organisationId === manager?.organisationId);
  if (manager && report) putInCharge(db, [manager, report]);
}

interface GroupDraft extends Dividable {
  name: string;
  members: readonly Participant[];
  createdAt: Instant;
}

function addGroup(db: Database, { coordinator }: Pick<Stage, "coordinator">, draft: GroupDraft): number {
  const { trainingId, name, createdAt, members, position: fromPosition } = draft;
  const group = { trainingId, name, createdAt, createdById: coordinator.id };
  const { id: groupId } = db.insert(intervisionGroup).values(group).returning().get();
  const joined = { groupId, fromPosition, joinedAt: createdAt, joinedById: coordinator.id };
  db.insert(intervisionMember)
    .values(members.map(({ enrolmentId }) => ({ ...joined, enrolmentId })))
    .run();
  return groupId;
}

/** The first is in charge of the next one of the same organisation. */
function putInCharge(db: Database, people: readonly Participant[]): void {
  const manager = people.find((one) =>
    people.some(({ personId, organisationId }) => personId !== one.personId && organisationId === one.organisationId),
  );
  const report = people.find(
    (one) => manager && one.personId !== manager.personId && one.organisationId === manager.organisationId,
  );
  if (!manager || !report) return;
  const update = "UPDATE person SET manager_id = ?, job_title = coalesce(job_title, 'Jeugdhulpverlener') WHERE id = ?";
  db.$client.prepare(update).run(manager.personId, report.personId);
  db.$client.prepare("UPDATE person SET job_title = 'Teamleider' WHERE id = ?").run(manager.personId);
}

const guidesSql = `
  SELECT b.person_id AS personId, count(*) AS sessions FROM booking b JOIN session s ON s.id = b.session_id
  WHERE s.kind = 'intervision' AND b.function = 'trainer' AND b.ended_at IS NULL
  GROUP BY b.person_id ORDER BY s.group_id IS NULL, sessions DESC, b.person_id LIMIT 6`;

const registrations = [
  { register: "LVSC", number: "L-20418", years: [-3, null] },
  { register: "NVO", number: "NVO 61127", years: [-2, 3] },
  { register: "NIP", number: "NIP-00129034", years: [-4, null] },
  { register: "VGCT", number: "90877", years: [-5, 0] },
] as const;

/** Four of those who guide most; the registration of the last one ended this month. */
function addRegistrations(db: Database, { calendar, today, now, coordinator }: Parameters<typeof addGroups>[1]): void {
  const guides = statement<{ personId: number }>(db, guidesSql).all();
  registrations.forEach(({ register, number, years: [from, until] }, index) => {
    const personId = guides[index]?.personId;
    if (personId === undefined) return;
    const [startsOn, endsOn] = [from, until].map((year) =>
      year === null ? null : addDays(calendar.dateOf(today), year * 365 - 12),
    );
    const row = { personId, register, number, startsOn: startsOn ?? "", endsOn: endsOn ?? null };
    db.insert(guideRegistration)
      .values({ ...row, recordedAt: now - 40 * day, recordedById: coordinator.id })
      .run();
  });
}

const heldSql = `
  SELECT s.id, a.at, a.by_id AS byId FROM session s JOIN attendance_submission a ON a.session_id = s.id
  WHERE s.kind = 'intervision' AND s.start_instant > ? ORDER BY s.start_instant, s.id`;

/** Of the meetings of the last months; of one in six nobody wrote down what it was about. */
function recordMeetings(db: Database, now: Instant): void {
  const random = seededRandom(17);
  const held = statement<{ id: number; at: Instant; byId: number | null }>(db, heldSql).all(now - 240 * day);
  for (const { id: sessionId, at, byId } of held) {
    if (random.chance(1 / 6)) continue;
    const about = { minutes: random.pick([105, 110, 120, 120, 130]), theme: random.pick(intervisionThemes) };
    const organisationalRemark = random.chance(0.05)
      ? "De zaal was dubbel bezet; we begonnen een kwartier later."
      : null;
    db.insert(intervisionRecord)
      .values({ sessionId, ...about, organisationalRemark, recordedAt: at, recordedById: byId })
      .run();
  }
}
