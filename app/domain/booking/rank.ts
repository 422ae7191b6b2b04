import { type Reader, statement } from "#db/client.server";
import { listHolds } from "../actor/holds";
import { readAvailability } from "../availability/queries";
import { availableDuring } from "../availability/rules";
import type { Instant } from "../dates";
import { foldKey } from "../person/name";
import { readQualifications } from "../qualification/queries";
import { fitnessOn } from "../qualification/rules";
import { found } from "../refusal";
import { listWantingCoTraining } from "../trainer/wanting";
import { type Eligible, listEligible } from "./eligible";
import { distanceTo, findWhere, readOrganisationRegions, type SessionPlace } from "./rank-distance";
import { elsewhereReason, listBusy, listLoads, listMonths } from "./rank-load";
import { type CandidateFacts, type LeftOut, type OpenPlace, type Ranked, rankCandidates } from "./rank-rules";

/** Someone who could step in, with what speaks for and against them. */
export interface RankedPerson extends Ranked {
  name: string;
  sortName: string;
  organisationId: number | null;
  organisation: string | null;
}

export interface Candidates {
  /** The best first, no more than were asked for. */
  people: RankedPerson[];
  /** How many could. */
  able: number;
  leftOut: LeftOut;
}

interface Search {
  limit: number;
  /** Part of a name; everybody without one. */
  name?: string;
}

const inSessionSql = `SELECT person_id AS personId FROM booking
  WHERE session_id = ? AND (ended_at IS NULL OR "end" = 'declined')`;

/**
 * Who could come to a session, the best first: everyone with the role on its day who is not on it already and did not say no
 * to it. For whoever may see the session's staff. A fixed number of statements, whatever the size of the programme.
 */
export function rankForSession(
  db: Reader,
  sessionId: number,
  place: OpenPlace,
  now: Instant,
  { limit, name = "" }: Search,
): Candidates {
  const where = found(findWhere(db, sessionId));
  const here = new Set(
    statement<{ personId: number }>(db, inSessionSql)
      .all(sessionId)
      .map(({ personId }) => personId),
  );
  const wanted = foldKey(name);
  const eligible = listEligible(db, place.function, [where.date]).filter(
    (one) => !here.has(one.id) && foldKey(one.name).includes(wanted),
  );
  const factsOf = readFacts(db, where, place, eligible, now);
  const { ranked, leftOut } = rankCandidates(place, eligible.map(factsOf));
  const byId = new Map(eligible.map((one) => [one.id, one]));
  return { people: ranked.slice(0, limit).map(named(byId)), able: ranked.length, leftOut };
}

const named =
  (byId: ReadonlyMap<number, Eligible>) =>
  (ranked: Ranked): RankedPerson => {
    const { name, sortName, organisationId, organisation } = found(byId.get(ranked.personId));
    return { ...ranked, name, sortName, organisationId, organisation };
  };

function readFacts(
  db: Reader,
  where: SessionPlace,
  place: OpenPlace,
  eligible: readonly Eligible[],
  now: Instant,
): (one: Eligible) => CandidateFacts {
  const ids = eligible.map(({ id }) => id);
  const isTrainer = place.function === "trainer";
  const qualifications = readQualifications(db, isTrainer ? ids : []);
  const wanting = place.capacity === "full" ? new Map<number, number>() : listWantingCoTraining(db, now);
  const days = [{ id: where.sessionId, date: where.date }];
  const holds = listHolds(db, isTrainer ? [] : ids, days, now);
  const months = listMonths(db, isTrainer ? [] : ids, where.date);
  const availability = readAvailability(db, ids);
  const regions = readOrganisationRegions(db, eligible);
  const busy = listBusy(db, where);
  const loads = listLoads(db, place.function, where.date);
  return ({ id, organisationId, name }) => {
    const known = found(availability.get(id));
    const held = qualifications.get(id);
    const client = { ownOrganisationId: organisationId, clientOrganisationId: where.clientOrganisationId };
    return {
      personId: id,
      isOwn: organisationId === where.clientOrganisationId,
      clashes: (busy.get(id) ?? []).map((one) => elsewhereReason(one, name)),
      fitness: held ? fitnessOn({ ...held, ...client, date: where.date, kind: where.kind }) : null,
      coTrainingsWanted: wanting.get(id) ?? 0,
      holds: holds.get(`${id}:${where.sessionId}`) ?? [],
      available: availableDuring(known, where),
      distance: distanceTo(where, known.home, regions.get(organisationId ?? 0)),
      travelRadiusKm: known.travelRadiusKm,
      load: loads.get(id) ?? 0,
      month: months.get(id) ?? null,
    };
  };
}
