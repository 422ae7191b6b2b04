import { dayNumber, weekdayIndex } from "../calendar";
import type { Actor, Availability, IsoDate, Trainer } from "../types";
import type { ActorFacts, TrainerFacts } from "./facts";

interface Horizon {
  origin: number;
  days: number;
}

/** A mark for each day of the horizon on which a rule holds. */
export function marksOf({ days }: Horizon, holds: (day: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: days }, (_, day) => (holds(day) ? 1 : 0));
}

/** The first day from which something holds: Infinity if never. */
const startOf = ({ origin }: Horizon, date: IsoDate | null): number =>
  date === null ? Number.POSITIVE_INFINITY : dayNumber(date) - origin;

function freeDays(horizon: Horizon, { weekly, exceptions }: Availability): Uint8Array {
  const free = marksOf(horizon, (day) => weekly[weekdayIndex(horizon.origin + day)] === true);
  const set = (available: boolean) => {
    for (const one of exceptions.filter((each) => each.available === available)) {
      const from = Math.max(0, dayNumber(one.from) - horizon.origin);
      free.fill(available ? 1 : 0, from, Math.max(from, dayNumber(one.to) - horizon.origin + 1));
    }
  };
  set(true);
  set(false);
  return free;
}

export interface People {
  people: number;
  trainers: TrainerFacts[];
  actors: ActorFacts[];
}

/** People by number; one who both trains and acts is one person. */
export function peopleOf(horizon: Horizon, trainers: readonly Trainer[], actors: readonly Actor[]): People {
  const ids = [...new Set([...trainers, ...actors].map(({ id }) => id))];
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const person = (id: string) => numbers.get(id) ?? -1;
  const placeIn = (list: readonly { id: string }[]) => {
    const places = new Map(list.map(({ id }, index) => [id, index]));
    return (id: string) => places.get(id) ?? -1;
  };
  const [asTrainer, asActor] = [placeIn(trainers), placeIn(actors)];
  return {
    people: ids.length,
    trainers: trainers.map((one, index) => trainerFacts(horizon, one, { index, person: person(one.id), asActor: asActor(one.id) })),
    actors: actors.map(({ id, maxPerMonth, availability }, index) => ({
      index,
      person: person(id),
      cap: maxPerMonth,
      free: freeDays(horizon, availability),
      asTrainer: asTrainer(id),
    })),
  };
}

function trainerFacts(
  horizon: Horizon,
  trainer: Trainer,
  place: Pick<TrainerFacts, "index" | "person" | "asActor">,
): TrainerFacts {
  const free = freeDays(horizon, trainer.availability);
  const [lead, trainee, external] = [trainer.leadFrom, trainer.traineeFrom, trainer.externalFrom].map((date) =>
    startOf(horizon, date),
  ) as [number, number, number];
  const marks = (holds: (day: number) => boolean) => marksOf(horizon, (day) => free[day] === 1 && holds(day));
  return {
    ...place,
    cap: trainer.maxPerQuarter,
    slotsNeeded: trainer.traineeFrom === null ? 0 : trainer.coSlotsNeeded,
    leadHome: marks((day) => day >= lead),
    leadAway: marks((day) => day >= lead && day >= external),
    coHome: marks((day) => day >= lead || day >= trainee),
    coAway: marks((day) => (day >= lead ? day >= external : day >= trainee)),
    experiencedFrom: startOf(horizon, trainer.experiencedFrom),
  };
}

