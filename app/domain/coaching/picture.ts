import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import type { User } from "../user";
import { byOrganisation, type Reached, reachedAmong, spreadOverWeeks, type Trained } from "./reached";
import { coachingScope } from "./scope";

/** Everyone with a professional's certificate that stands, once: of more than one training the first counts. */
export const trainedSql = `
  SELECT c.person_id AS personId, e.organisation_id AS organisationId, min(coalesce(
    (SELECT max(d.date) FROM session d WHERE d.training_id = c.training_id AND d.kind = 'training_day'),
    t.last_date)) AS trainedOn
  FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id JOIN training t ON t.id = c.training_id
  JOIN training_type y ON y.id = t.training_type_id AND y.purpose = 'professionals'
  WHERE c.ended_at IS NULL AND c.enrolment_id IS NOT NULL AND t.last_date IS NOT NULL
    AND (:scope IS NULL OR e.organisation_id IN (SELECT value FROM json_each(:scope)))
  GROUP BY c.person_id`;

const coachedSql = `
  SELECT b.person_id AS personId, s.date FROM coaching_booking b JOIN coaching_session s ON s.id = b.coaching_session_id
  WHERE b.is_present = 1 AND s.withdrawn_at IS NULL ORDER BY s.date`;

type TrainedRow = Omit<Trained, "coachedOn">;

/** Everyone who was trained within a scope, with when they were first coached from their last training day on. Two statements. */
export function listTrained(db: Reader, scope: readonly number[] | null): Trained[] {
  const coached = new Map<number, LocalDate[]>();
  for (const { personId, date } of statement<{ personId: number; date: LocalDate }>(db, coachedSql).all()) {
    const days = coached.get(personId);
    if (days) days.push(date);
    else coached.set(personId, [date]);
  }
  const rows = statement<TrainedRow>(db, trainedSql).all({ scope: scope && JSON.stringify(scope) });
  return rows.map((row) => ({
    ...row,
    coachedOn: coached.get(row.personId)?.find((date) => date >= row.trainedOn) ?? null,
  }));
}

const organisationsSql = "SELECT id, name FROM organisation WHERE id IN (SELECT value FROM json_each(?))";

const targetSql = `
  SELECT coalesce(max(CASE WHEN year IS NULL THEN amount END), sum(CASE WHEN year IS NOT NULL THEN amount END)) AS amount
  FROM target WHERE kind = 'coached_professionals'
    AND programme_id = (SELECT id FROM programme ORDER BY id LIMIT 1)`;

const coachedPeopleSql = `
  SELECT count(DISTINCT b.person_id) AS count FROM coaching_booking b JOIN coaching_session s ON s.id = b.coaching_session_id
  WHERE b.is_present = 1 AND s.withdrawn_at IS NULL
    AND (:scope IS NULL OR b.organisation_id IN (SELECT value FROM json_each(:scope)))`;

export interface OrganisationReached extends Reached {
  /** Null for who belonged to none at the time of their training. */
  organisationId: number | null;
  name: string | null;
}

/**
 * How far coaching reaches, for who may see it: counts alone. `coached` counts everybody who was ever coached, by the
 * organisation of that day; `target` is that of the whole programme, null within a scope or where the plan has none. Five
 * statements.
 */
export function readCoachingPicture(db: Reader, user: User) {
  const scope = coachingScope(user);
  const people = listTrained(db, scope);
  const groups = byOrganisation(people);
  const ids = [...groups.keys()].flatMap((id) => id ?? []);
  const names = new Map(
    statement<{ id: number; name: string }>(db, organisationsSql)
      .all(JSON.stringify(ids))
      .map(({ id, name }) => [id, name]),
  );
  const organisations: OrganisationReached[] = [...groups]
    .map(([organisationId, group]) => ({
      ...{ organisationId, name: names.get(organisationId ?? 0) ?? null },
      ...reachedAmong(group),
    }))
    .sort((one, other) => (one.name ?? "\uffff").localeCompare(other.name ?? "\uffff", "nl"));
  const coached = statement<{ count: number }>(db, coachedPeopleSql).get({ scope: scope && JSON.stringify(scope) });
  return {
    whole: reachedAmong(people),
    weeks: spreadOverWeeks(people),
    organisations,
    coached: coached?.count ?? 0,
    target: scope === null ? (statement<{ amount: number | null }>(db, targetSql).get()?.amount ?? null) : null,
  };
}
