import type { Actor, LatLon, PlanningProblem, Trainer, Venue } from "../types";
import { actorRegionShare, kmPerPoint } from "../weights";
import type { ActorFacts, ActorOption, TrainerFacts, TrainerOption } from "./facts";
import type { Making } from "./training-days";

export interface Around extends Making {
  /** The venues that will do, in the order of the training's own list. */
  venues: readonly Venue[];
  km: (one: LatLon, other: LatLon) => number;
  trainerFacts: readonly TrainerFacts[];
  actorFacts: readonly ActorFacts[];
}

const hasDay = (days: Uint8Array): boolean => days.includes(1);
const canReach = (perSession: Float64Array): boolean => perSession.some(Number.isFinite);

/** Who could lead, or be second, with what each costs. */
export function trainerOptions(around: Around, role: "lead" | "co"): TrainerOption[] {
  const { problem, training, standing, locked, trainerFacts } = around;
  const before = role === "lead" ? standing?.leadId : standing?.coId;
  return problem.trainers.flatMap((trainer, index) => {
    const facts = trainerFacts[index];
    if (!facts || (before !== undefined && locked.has(role) && trainer.id !== before)) return [];
    const isHome = training.clientOrgId !== null && trainer.orgId === training.clientOrgId;
    const days = role === "lead" ? (isHome ? facts.leadHome : facts.leadAway) : isHome ? facts.coHome : facts.coAway;
    const perSession = travelCosts(around, trainer, problem.weights.travelTrainer);
    const change = before === undefined || before === trainer.id ? 0 : problem.weights.changeTrainer;
    const once = change + (trainer.regionId === training.regionId ? 0 : problem.weights.outOfRegion);
    return hasDay(days) && canReach(perSession) ? [{ trainer: index, days, perSession, once }] : [];
  });
}

/** Who could act, with what each costs. */
export function actorOptions(around: Around): ActorOption[] {
  const { problem, training, standing, actorFacts } = around;
  const { weights } = problem;
  return problem.actors.flatMap((actor, index) => {
    const facts = actorFacts[index];
    if (!facts || !hasDay(facts.free)) return [];
    const region = actor.regionId === training.regionId ? 0 : weights.outOfRegion * actorRegionShare;
    const perSession = travelCosts(around, actor, weights.travelActor).map((cost) => cost + region);
    const keeps = (session: number) =>
      standing?.sessions[session]?.actorIds.includes(actor.id) ? -weights.changeActor : 0;
    return canReach(perSession) ? [{ actor: index, days: facts.free, perSession, kept: [keeps(0), keeps(1)] }] : [];
  });
}

function travelCosts({ venues, km }: Around, { home, maxKm }: Trainer | Actor, weight: number): Float64Array {
  return Float64Array.from(venues, ({ loc }) => {
    const distance = km(home, loc);
    return distance > maxKm ? Number.POSITIVE_INFINITY : (weight * distance) / kmPerPoint;
  });
}

/** The places that are large enough, or the one that is fixed. */
export function venuesFor(problem: PlanningProblem, { training, standing, locked }: Making): Venue[] {
  const fixed = locked.has("venue") ? standing?.sessions[0]?.venueId : undefined;
  const ids = fixed === undefined ? training.venueIds : training.venueIds.filter((id) => id === fixed);
  return problem.venues.filter(({ id, capacity }) => ids.includes(id) && capacity >= training.size);
}
