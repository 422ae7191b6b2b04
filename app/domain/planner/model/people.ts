import { dayNumber, weekdayIndex } from "../calendar";
import type { Actor, Availability, IsoDate, Trainer } from "../types";
import type { ActorFacts, TrainerFacts } from "./facts";

interface Horizon {
  origin: number;
  days: number;
}

/** The first day from which something holds: Infinity if never. */
const startOf = ({ origin }: Horizon, date: IsoDate | null): number =>
  date === null ? Number.POSITIVE_INFINITY : dayNumber(date) - origin;

function freeDays(horizon: Horizon, { weekly, exceptions }: Availability): Uint8Array {
  const free = new Uint8Array(horizon.days);
  const first = weekdayIndex(horizon.origin);
  for (let day = 0; day < horizon.days; day += 1) if (weekly[(first + day) % 7] === true) free[day] = 1;
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
    trainers: trainers.map((one, index) =>
      trainerFacts(horizon, one, { index, person: person(one.id), asActor: asActor(one.id) }),
    ),
    actors: actors.map(({ id, maxPerMonth, restDays = 0, availability }, index) => ({
      index,
      person: person(id),
      cap: maxPerMonth,
      rest: restDays,
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
  const [leadHome, leadAway, coHome, coAway] = [free, free, free, free].map((days) => days.slice()) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  for (let day = 0; day < horizon.days; day += 1) {
    const mayLead = day >= lead;
    const isTrainee = !mayLead && day >= trainee;
    if (!mayLead) leadHome[day] = 0;
    if (!mayLead || day < external) leadAway[day] = 0;
    if (!mayLead && !isTrainee) coHome[day] = 0;
    if (!isTrainee && (!mayLead || day < external)) coAway[day] = 0;
  }
  return {
    ...place,
    cap: trainer.maxPerQuarter,
    slotsNeeded: trainer.traineeFrom === null ? 0 : trainer.coSlotsNeeded,
    leadHome,
    leadAway,
    coHome,
    coAway,
    experiencedFrom: startOf(horizon, trainer.experiencedFrom),
  };
}
