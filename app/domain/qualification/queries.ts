import { type Reader, statement } from "#db/client.server";
import { isAgreed } from "../booking/state";
import type { LocalDate } from "../dates";
import { type Away, type GuidePeriod, owesCoTraining, type Period, stretchesOf } from "./rules";

/** What is known of someone's qualifications and of when they are away. */
export interface Qualifications {
  periods: Period[];
  aways: Away[];
  guides: GuidePeriod[];
}

/** Where no track says otherwise. */
export const usualReturnMonths = 12;

/** Registrations as a guide are read along: for an intervision they do for a certificate. */
const periodsSql = `
  SELECT person_id AS personId, qualification, starts_on AS startsOn, ends_on AS endsOn, grace_months AS graceMonths,
    withdrawn_on AS withdrawnOn, NULL AS register, id
  FROM certification WHERE person_id IN (SELECT value FROM json_each(:ids))
  UNION ALL SELECT person_id, NULL, starts_on, ends_on, 0, NULL, register, id
  FROM guide_registration WHERE person_id IN (SELECT value FROM json_each(:ids)) ORDER BY 8`;

/** With the terms of the way back, and the last day on which they co-trained a group whose attendance was handed in. */
const awaysSql = `
  SELECT a.person_id AS personId, a.kind, a.starts_on AS startsOn, a.ends_on AS endsOn,
    coalesce(
      (SELECT e.return_months FROM candidacy c JOIN track k ON k.id = c.track_id JOIN track_edition e ON e.id = c.edition_id
        WHERE c.person_id = a.person_id AND k.qualification = 'certified' ORDER BY c.id DESC LIMIT 1),
      (SELECT e.return_months FROM track k JOIN track_edition e ON e.track_id = k.id
        WHERE k.qualification = 'certified' ORDER BY k.id, e.number DESC LIMIT 1), ${usualReturnMonths}) AS returnMonths,
    (SELECT max(s.date) FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
      WHERE b.person_id = a.person_id AND b.function = 'trainer' AND b.capacity = 'trainee' AND ${isAgreed("b", "s")}
        AND s.kind = 'training_day' AND t.status <> 'cancelled'
        AND EXISTS (SELECT 1 FROM attendance_submission h WHERE h.session_id = s.id)) AS coTrainedOn
  FROM pause a WHERE a.person_id IN (SELECT value FROM json_each(?)) ORDER BY a.id`;

interface PeriodRow extends Omit<Period, "qualification"> {
  personId: number;
  id: number;
  qualification: Period["qualification"] | null;
  register: GuidePeriod["register"] | null;
}

interface AwayRow extends Omit<Away, "owesCoTraining"> {
  personId: number;
  returnMonths: number;
  coTrainedOn: LocalDate | null;
}

/** The qualifications of these people; whoever has none is in the map with nothing. Two statements. */
export function readQualifications(db: Reader, personIds: readonly number[]): ReadonlyMap<number, Qualifications> {
  const all = new Map<number, Qualifications>(personIds.map((id) => [id, { periods: [], aways: [], guides: [] }]));
  const ids = JSON.stringify(personIds);
  for (const { personId, id: _id, register, qualification, ...period } of statement<PeriodRow>(db, periodsSql).all({
    ids,
  })) {
    const { startsOn, endsOn } = period;
    if (register) all.get(personId)?.guides.push({ register, startsOn, endsOn });
    else if (qualification) all.get(personId)?.periods.push({ qualification, ...period });
  }
  for (const [personId, rows] of byPerson(statement<AwayRow>(db, awaysSql).all(ids))) {
    all.get(personId)?.aways.push(...awaysOf(rows));
  }
  return all;
}

function byPerson(rows: readonly AwayRow[]): ReadonlyMap<number, AwayRow[]> {
  const people = new Map<number, AwayRow[]>();
  for (const row of rows) people.set(row.personId, [...(people.get(row.personId) ?? []), row]);
  return people;
}

function awaysOf(rows: readonly AwayRow[]): Away[] {
  const stretches = stretchesOf(rows);
  return rows.map((row) => {
    const { kind, startsOn, endsOn, returnMonths, coTrainedOn } = row;
    const owes = owesCoTraining(stretches.get(row) ?? row, returnMonths, coTrainedOn);
    return { kind, startsOn, endsOn, owesCoTraining: owes };
  });
}
