import type { Actor, LatLon, PlanningProblem, Trainer, Venue } from "../types";
import { actorRegionShare, kmPerPoint } from "../weights";
import type { ActorFacts, ActorOption, Places, TrainerFacts, TrainerOption } from "./facts";
import { type Making, overDays } from "./training-days";

type Role = "lead" | "co";

interface Staff {
  trainers: readonly TrainerFacts[];
  actors: readonly ActorFacts[];
  places: Places;
}

const hasDay = (days: Uint8Array): boolean => days.includes(1);
const canReach = (perSession: Float64Array): boolean => perSession.some(Number.isFinite);

/** Who could do what, with what it costs: worked out once for all trainings in the same rooms of the same client. */
export class Options {
  private readonly trainers = new Map<string, TrainerOption[]>();
  private readonly actors = new Map<string, ActorOption[]>();
  private readonly travels = new Map<string, Float64Array[]>();

  constructor(
    private readonly problem: PlanningProblem,
    private readonly staff: Staff,
    private readonly km: (one: LatLon, other: LatLon) => number,
  ) {}

  /** Who could lead, or be second. */
  trainersFor(making: Making, venues: readonly Venue[], role: Role): TrainerOption[] {
    const { training, standing, locked } = making;
    const key = [role, training.clientOrgId ?? "", training.regionId, ...venues.map(({ id }) => id)].join("\n");
    const shared = this.trainers.get(key) ?? this.trainerOptions(making, venues, role);
    this.trainers.set(key, shared);
    if (!standing) return shared;
    const own = relieved(shared, making, (days) => this.trainerOptions(making, venues, role, days));
    const before = role === "lead" ? standing.leadId : standing.coId;
    return locked.has(role) ? own.filter(({ trainer }) => this.problem.trainers[trainer]?.id === before) : own;
  }

  /** Who could act. */
  actorsFor(making: Making, venues: readonly Venue[]): ActorOption[] {
    const key = [making.training.regionId, ...venues.map(({ id }) => id)].join("\n");
    const shared = this.actors.get(key) ?? this.actorOptions(making, venues);
    this.actors.set(key, shared);
    return relieved(shared, making, (days) => this.actorOptions(making, venues, days));
  }

  private trainerOptions(
    { training }: Making,
    venues: readonly Venue[],
    role: Role,
    over: readonly number[] = [],
  ): TrainerOption[] {
    const { problem, staff } = this;
    const travel = this.travelOf("trainer", problem.trainers, venues, problem.weights.travelTrainer);
    return problem.trainers.flatMap((trainer, index) => {
      const [facts, perSession] = [staff.trainers[index], travel[index]];
      if (!facts || !perSession || !canReach(perSession)) return [];
      const isHome = training.clientOrgId !== null && trainer.orgId === training.clientOrgId;
      const own = role === "lead" ? (isHome ? facts.leadHome : facts.leadAway) : isHome ? facts.coHome : facts.coAway;
      const days = withDays(own, over);
      const once = trainer.regionId === training.regionId ? 0 : problem.weights.outOfRegion;
      return hasDay(days) ? [{ trainer: index, days, perSession, once }] : [];
    });
  }

  private actorOptions({ training }: Making, venues: readonly Venue[], over: readonly number[] = []): ActorOption[] {
    const { problem, staff } = this;
    const travel = this.travelOf("actor", problem.actors, venues, problem.weights.travelActor);
    return problem.actors.flatMap((actor, index) => {
      const [facts, own] = [staff.actors[index], travel[index]];
      if (!facts || !own || !canReach(own)) return [];
      const region = actor.regionId === training.regionId ? 0 : problem.weights.outOfRegion * actorRegionShare;
      const days = withDays(facts.free, over);
      return hasDay(days) ? [{ actor: index, days, perSession: own.map((cost) => cost + region) }] : [];
    });
  }

  /** By venue, Infinity where it is too far. */
  private travelOf(
    kind: string,
    people: readonly (Trainer | Actor)[],
    venues: readonly Venue[],
    weight: number,
  ): Float64Array[] {
    const key = [kind, ...venues.map(({ id }) => id)].join("\n");
    const known = this.travels.get(key);
    if (known) return known;
    const costs = people.map(({ home, maxKm }) =>
      Float64Array.from(venues, ({ loc }) => {
        const distance = this.km(home, loc);
        return distance > maxKm ? Number.POSITIVE_INFINITY : (weight * distance) / kmPerPoint;
      }),
    );
    this.travels.set(key, costs);
    return costs;
  }
}

/** What is over asks nothing of anyone any more, so on those days everyone may. */
function relieved<Option>(shared: Option[], making: Making, make: (days: number[]) => Option[]): Option[] {
  const over = overDays(making);
  return over.length > 0 ? make(over) : shared;
}

function withDays(own: Uint8Array, days: readonly number[]): Uint8Array {
  if (days.length === 0) return own;
  const more = own.slice();
  for (const day of days) more[day] = 1;
  return more;
}

/** The places that are large enough, or the one that is fixed, in the order of the training's own list. */
export function venuesFor({ problem, training, standing, locked }: Making, { venues }: Places): Venue[] {
  const rooms = new Set(standing?.sessions.flatMap(({ venueId }) => venueId ?? []));
  const ids = [...new Set(training.venueIds)].filter(
    (id) => !locked.has("venue") || (rooms.size === 1 && rooms.has(id)),
  );
  return ids.flatMap((id) => {
    const venue = problem.venues[venues.get(id) ?? -1];
    return venue && venue.capacity >= training.size ? [venue] : [];
  });
}
