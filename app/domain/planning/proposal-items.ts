import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import { location, organisation, planProposal, planProposalItem, region, training } from "#db/schema.server";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import type { TrainingPlan } from "../planner/types";
import type { Reason } from "../reasons";
import { isAmong, readNames } from "../schedule/queries";
import { locationIdOf } from "./ids";
import { passedSince } from "./proposal-passed";
import { placesOf } from "./proposal-places";
import { changedSince, readStamps } from "./proposal-stamp";

/**
 * What an item asks of a coordinator: a training gets its days (`new`), changes (`changed`), stays (`same`), finds no place
 * (`unplaced`), cannot stay as it is and has no other place (`broken`), was accepted, or is out of date (`stale`).
 */
export const itemStates = ["new", "changed", "broken", "unplaced", "stale", "accepted", "same"] as const;
export type ItemState = (typeof itemStates)[number];

export interface ProposalItem {
  id: number;
  trainingId: number;
  code: string;
  client: string;
  regionCode: string;
  region: string;
  status: TrainingStatus;
  isLocked: boolean;
  before: TrainingPlan | null;
  after: TrainingPlan | null;
  state: ItemState;
  /** What changed since, of an item that is out of date. */
  since: Reason[];
}

const columns = {
  id: planProposalItem.id,
  trainingId: planProposalItem.trainingId,
  code: training.code,
  client: organisation.name,
  regionCode: training.regionCode,
  region: region.name,
  status: training.status,
  isLocked: sql<number>`EXISTS (SELECT 1 FROM planning_lock l WHERE l.training_id = ${training.id} AND l.released_at IS NULL)`,
  before: planProposalItem.before,
  after: planProposalItem.after,
  stamp: planProposalItem.stamp,
  isChanged: planProposalItem.isChanged,
  acceptedAt: planProposalItem.acceptedAt,
  startedAt: planProposal.startedAt,
};

/** Every item of a proposal with how it stands now, by training; for who may see the proposal. Two statements. */
export function listItems(db: Reader, proposalId: number, now: Instant): ProposalItem[] {
  const rows = select(db).where(eq(planProposalItem.proposalId, proposalId)).orderBy(asc(training.code)).all();
  const open = rows.filter(({ isChanged, acceptedAt }) => isChanged && acceptedAt === null);
  const stamps = readStamps(
    db,
    open.map(({ trainingId }) => trainingId),
  );
  const today = localDateOf(now);
  return rows.map((row) => {
    const isOpen = row.isChanged && row.acceptedAt === null;
    return itemOf(row, isOpen ? sinceOf(row, stamps.get(row.trainingId), today) : []);
  });
}

/** What makes an open item out of date. */
function sinceOf({ stamp, startedAt, ...row }: Row, standing: string | undefined, today: LocalDate): Reason[] {
  const changed = changedSince(stamp, standing);
  const { before, after } = plansOf(row);
  return changed.length > 0 ? changed : passedSince({ before, after, today, madeOn: localDateOf(startedAt) });
}

const plansOf = ({ before, after }: Pick<Row, "before" | "after">) => ({
  before: before as TrainingPlan | null,
  after: after as TrainingPlan | null,
});

const select = (db: Reader) =>
  db
    .select(columns)
    .from(planProposalItem)
    .innerJoin(planProposal, eq(planProposal.id, planProposalItem.proposalId))
    .innerJoin(training, eq(training.id, planProposalItem.trainingId))
    .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId))
    .innerJoin(region, eq(region.code, training.regionCode));

type Row = ReturnType<ReturnType<typeof select>["all"]>[number];

function itemOf(
  { stamp: _stamp, startedAt: _startedAt, isChanged, acceptedAt, isLocked, ...row }: Row,
  since: Reason[],
): ProposalItem {
  const { before, after } = plansOf(row);
  const state = stateOf({ before, after, isChanged, isAccepted: acceptedAt !== null, isStale: since.length > 0 });
  return { ...row, before, after, isLocked: isLocked === 1, state, since };
}

interface Facts {
  before: TrainingPlan | null;
  after: TrainingPlan | null;
  isChanged: boolean;
  isAccepted: boolean;
  isStale: boolean;
}

function stateOf({ before, after, isChanged, isAccepted, isStale }: Facts): ItemState {
  if (isAccepted) return "accepted";
  if (!after) return before ? "broken" : "unplaced";
  if (!isChanged) return "same";
  if (isStale) return "stale";
  return before ? "changed" : "new";
}

/** What can be accepted as it is. */
export const isOpen = ({ state }: Pick<ProposalItem, "state">): boolean => state === "new" || state === "changed";

export interface PlanNames {
  people: ReadonlyMap<number, string>;
  places: ReadonlyMap<number, string>;
}

/** What the people and rooms of these plans are called. Two statements. */
export function readPlanNames(db: Reader, plans: readonly TrainingPlan[]): PlanNames {
  const people = plans.flatMap((plan) => plan.sessions.flatMap((session) => placesOf(plan, session)));
  const places = plans.flatMap(({ sessions }) => sessions.flatMap(({ venueId }) => venueId ?? []));
  const { id, name, city } = location;
  const rows = db
    .select({ id, name, city })
    .from(location)
    .where(isAmong(location.id, [...new Set(places)].map(locationIdOf)))
    .all();
  return {
    people: readNames(db, [...new Set(people.map(({ personId }) => personId))]),
    places: new Map(rows.map((row) => [row.id, `${row.name}, ${row.city}`])),
  };
}

export interface Load {
  personId: number;
  function: "trainer" | "actor";
  before: number;
  after: number;
}

/** How many sessions each person has in these trainings, today and in the proposal; those with most first. */
export function loadsOf(items: readonly ProposalItem[]): Load[] {
  const loads = new Map<string, Load>();
  const count = (plan: TrainingPlan | null, when: "before" | "after") => {
    const places = plan ? plan.sessions.flatMap((session) => placesOf(plan, session)) : [];
    for (const place of places) {
      const key = `${place.personId} ${place.function}`;
      const load = loads.get(key) ?? { ...place, before: 0, after: 0 };
      load[when] += 1;
      loads.set(key, load);
    }
  };
  for (const { before, after } of items) {
    count(before, "before");
    count(after ?? before, "after");
  }
  return [...loads.values()].toSorted((one, other) => other.after - one.after || one.personId - other.personId);
}
