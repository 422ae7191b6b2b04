import { type Reader, statement } from "#db/client.server";
import type { BookingCapacity, BookingFunction } from "#db/lists";
import { isAgreed } from "../booking/state";
import type { LocalDate } from "../dates";
import { type Qualifications, readQualifications } from "../qualification/queries";
import { fitnessOn } from "../qualification/rules";
import type { Demand } from "./facts";
import { type Month, monthKey } from "./months";

interface SessionRow {
  id: number;
  trainingId: number;
  date: LocalDate;
  region: string;
  organisationId: number;
  trainersNeeded: number;
  certifiedNeeded: number;
  traineeAllowed: 0 | 1;
  actorsNeeded: number;
}

interface AgreedRow {
  sessionId: number;
  personId: number;
  function: BookingFunction;
  capacity: BookingCapacity;
  ownOrganisationId: number | null;
}

const ahead = "s.date BETWEEN :from AND :until AND t.status <> 'cancelled'";

const sessionsSql = `
  SELECT s.id, s.training_id AS trainingId, s.date, t.region_code AS region, t.client_organisation_id AS organisationId,
    s.trainers_needed AS trainersNeeded, s.certified_needed AS certifiedNeeded, s.trainee_allowed AS traineeAllowed,
    s.actors_needed AS actorsNeeded
  FROM session s JOIN training t ON t.id = s.training_id WHERE ${ahead} ORDER BY s.start_instant, s.id`;

const agreedSql = `
  SELECT b.session_id AS sessionId, b.person_id AS personId, b.function, b.capacity, p.organisation_id AS ownOrganisationId
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
    JOIN person p ON p.id = b.person_id
  WHERE ${ahead} AND ${isAgreed("b", "s")} AND b.capacity <> 'shadow'`;

/** What the sessions with a date ask of trainers and of actors; places for which somebody fit said yes are `agreed`. Four statements. */
export function readPlanned(db: Reader, months: readonly Month[]): Record<BookingFunction, Demand[]> {
  const stretch = { from: months[0]?.startsOn ?? "", until: months.at(-1)?.endsOn ?? "" };
  const sessions = statement<SessionRow>(db, sessionsSql).all(stretch);
  const rows = statement<AgreedRow>(db, agreedSql).all(stretch);
  const agreed = bySession(rows);
  const trainers = rows.filter((row) => row.function === "trainer");
  const qualifications = readQualifications(db, [...new Set(trainers.map(({ personId }) => personId))]);
  const monthOf = new Map(months.map(({ key }, index) => [key, index]));
  const demandsFor = (as: BookingFunction) =>
    sessions.flatMap((session): Demand[] => {
      const places = as === "trainer" ? session.trainersNeeded : session.actorsNeeded;
      if (places === 0) return [];
      const { region, organisationId, trainingId } = session;
      const own = (agreed.get(session.id) ?? []).filter((row) => row.function === as);
      const filled = as === "trainer" ? filledBy(own, session, qualifications) : own.length;
      const month = monthOf.get(monthKey(session.date)) ?? 0;
      const where = { month, region, organisationId, trainingId };
      const agreedIds = own.map(({ personId }) => personId);
      return [{ ...where, certainty: "planned", places, agreed: Math.min(places, filled), agreedIds }];
    });
  return { trainer: demandsFor("trainer"), actor: demandsFor("actor") };
}

function bySession(rows: readonly AgreedRow[]): ReadonlyMap<number, AgreedRow[]> {
  const all = new Map<number, AgreedRow[]>();
  for (const row of rows) all.set(row.sessionId, [...(all.get(row.sessionId) ?? []), row]);
  return all;
}

/** Those fit on the day; beside them as many in training as the session allows. */
function filledBy(
  agreed: readonly AgreedRow[],
  session: SessionRow,
  qualifications: ReadonlyMap<number, Qualifications>,
): number {
  const { date, organisationId: clientOrganisationId } = session;
  const isFit = ({ personId, ownOrganisationId }: AgreedRow) => {
    const held = qualifications.get(personId) ?? { periods: [], aways: [] };
    return fitnessOn({ ...held, ownOrganisationId, clientOrganisationId, date }).level !== "not_qualified";
  };
  const fit = agreed.filter((row) => row.capacity === "full" && isFit(row)).length;
  const trainees = agreed.filter(({ capacity }) => capacity === "trainee").length;
  const forTrainees = session.traineeAllowed ? Math.max(0, session.trainersNeeded - session.certifiedNeeded) : 0;
  return fit + Math.min(trainees, forTrainees);
}
