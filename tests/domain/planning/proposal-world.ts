import type { Database } from "#db/client.server";
import type { PlanningSolution, TrainingPlan } from "~/domain/planner/types";
import { locationKey, personKey, trainingKey } from "~/domain/planning/ids";
import { finishProposal } from "~/domain/planning/proposal-finish";
import { listItems } from "~/domain/planning/proposal-items";
import { startProposal } from "~/domain/planning/proposal-start";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeDeployable,
  makeLocation,
  makeOrganisation,
  makePart,
  makeProgramme,
  makeRegion,
  makeSession,
  makeTraining,
  makeTrainingType,
  makeUser,
  now,
} from "../../factories";

/** Two training days two weeks apart and an intervision six weeks later, without actors; four trainers whom any client may have. */
export function makeProposalWorld(undated = 2) {
  const db = freshDatabase();
  const programmeId = makeProgramme(db).id;
  const region = makeRegion(db);
  const organisation = makeOrganisation(db, { regionCode: region.code });
  const type = makeTrainingType(db);
  const parts = [
    makePart(db, type.id),
    makePart(db, type.id, { position: 2, name: "Trainingsdag 2", gapAmount: 2, gapUnit: "week" }),
    makePart(db, type.id, {
      ...{ position: 3, kind: "intervision", name: "Intervisie 1", netMinutes: 120, trainersNeeded: 1 },
      ...{ startsAt: "13:00", endsAt: "15:30", gapAmount: 6, gapUnit: "week" },
    }),
  ];
  const location = makeLocation(db, { regionCode: region.code, latitude: 51.9, longitude: 5.4 });
  const trainers = [1, 2, 3, 4].map(() => makeDeployable(db, organisation.id));
  const shared = {
    programmeId,
    trainingTypeId: type.id,
    clientOrganisationId: organisation.id,
    regionCode: region.code,
  };
  const trainings = Array.from({ length: undated }, () => makeTraining(db, { ...shared, status: "planned" }));
  const coordinator = makeUser(db, "coordinator");
  return { db, region, organisation, type, parts, location, trainers, trainings, shared, coordinator, now };
}

export type ProposalWorld = ReturnType<typeof makeProposalWorld>;

export const ctxOf = ({ db, coordinator }: ProposalWorld) => ({ db, user: coordinator, now });

/** The id of the nth trainer. */
export const trainerId = ({ trainers }: ProposalWorld, index: number): number => trainers[index]?.id ?? 0;

interface Planned {
  /** Which of the trainers leads, and which comes second. */
  team?: readonly [number, number];
  dates?: readonly [string, string, string];
}

export const usualDates = ["2026-04-14", "2026-04-28", "2026-06-09"] as const;

export function planOf(
  world: ProposalWorld,
  trainingId: number,
  { team = [0, 1], dates = usualDates }: Planned = {},
): TrainingPlan {
  const venueId = locationKey(world.location.id);
  return {
    trainingId: trainingKey(trainingId),
    leadId: personKey(trainerId(world, team[0])),
    coId: personKey(trainerId(world, team[1])),
    sessions: [
      { kind: "day1", date: dates[0], venueId, actorIds: [] },
      { kind: "day2", date: dates[1], venueId, actorIds: [] },
      { kind: "intervision", date: dates[2], actorIds: [] },
    ],
  };
}

/** A training that stands complete: these two trainers said yes. */
export function makeStanding(
  world: ProposalWorld,
  { team = [0, 1], dates = usualDates }: Planned = {},
): { id: number; sessionIds: number[] } {
  const { db, shared, location } = world;
  const { id } = makeTraining(db, { ...shared, status: "confirmed" });
  const sessionIds = dates.map((date, index) => {
    const isDay = index < 2;
    const row = isDay
      ? { name: `Trainingsdag ${index + 1}`, locationId: location.id, actorsNeeded: 0 }
      : ({
          name: "Intervisie 1",
          kind: "intervision",
          startsAt: "13:00",
          endsAt: "15:30",
          netMinutes: 120,
          trainersNeeded: 1,
        } as const);
    const session = makeSession(db, id, { date, position: index + 1, actorsNeeded: 0, ...row });
    for (const one of isDay ? team : [team[0]]) makeBooking(db, session.id, trainerId(world, one));
    return session.id;
  });
  return { id, sessionIds };
}

export const aYear = { kind: "plan", startsOn: "2026-03-02", endsOn: "2026-12-31" } as const;

const noScore = { total: 100, unplaced: 0, hard: 0, byRule: { travelTrainer: 100 } };

export const solutionOf = (plans: TrainingPlan[], unplaced: string[] = []): PlanningSolution => ({
  ...{ plans, unplaced, score: noScore, lowerBound: 99, gap: 0.01, status: "feasible", phaseLog: [], seed: 1 },
  engine: { name: "jim-planner", version: "1" },
});

/** A proposal that came out with these plans. */
export function proposeTo(
  world: ProposalWorld,
  plans: TrainingPlan[],
  input: Parameters<typeof startProposal>[1] = aYear,
) {
  const { id } = startProposal(ctxOf(world), input);
  finishProposal({ db: world.db, user: null, now }, { proposalId: id, end: "done", solution: solutionOf(plans) });
  const items = listItems(world.db, id, now);
  const itemOf = (trainingId: number) => items.find((item) => item.trainingId === trainingId)?.id ?? 0;
  return { id, items, itemOf };
}

/** The sessions of a training with who is booked on them. */
export function standOf(db: Database, trainingId: number) {
  return db.$client
    .prepare(
      `SELECT s.date, s.location_id AS locationId, (SELECT json_group_array(b.person_id) FROM booking b
         WHERE b.session_id = s.id AND b.ended_at IS NULL) AS people
       FROM session s WHERE s.training_id = ? ORDER BY s.position`,
    )
    .all(trainingId)
    .map((row) => {
      const { people, ...rest } = row as { date: string; locationId: number | null; people: string };
      return { ...rest, people: (JSON.parse(people) as number[]).toSorted((one, other) => one - other) };
    });
}
