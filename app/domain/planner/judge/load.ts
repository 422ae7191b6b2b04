import { yearOf } from "../calendar";
import { fairLoadOf, loadCost } from "../fair-load";
import type { Id, Violation } from "../types";
import { actorOver, halfDays, loadBands } from "../weights";
import { type Case, isTrainingDay, soft, trainersIn, type World } from "./world";

/** What all plans together cost: unfair loads, and trainees who train too little. */
export function loadViolations(world: World, cases: readonly Case[]): Violation[] {
  const loads = new Map<string, number>();
  const add = (id: Id, date: string, amount: number) => {
    const key = `${yearOf(date)} ${id}`;
    loads.set(key, (loads.get(key) ?? 0) + amount);
  };
  const acted = new Map<string, number>();
  for (const { plan } of cases) {
    for (const session of plan.sessions) {
      for (const id of trainersIn(plan, session)) add(id, session.date, halfDays[session.kind]);
      if (!isTrainingDay(session)) continue;
      for (const id of session.actorIds) {
        const key = `${yearOf(session.date)} ${id}`;
        acted.set(key, (acted.get(key) ?? 0) + 1);
      }
    }
  }
  return [...fairness(world, loads, acted), ...traineeSlots(world, cases)];
}

function fairness({ problem }: World, loads: Map<string, number>, acted: Map<string, number>): Violation[] {
  const { weights } = problem;
  const fair = fairLoadOf(problem);
  return fair.years.flatMap((year) => [
    ...problem.trainers.flatMap((trainer) => {
      const load = loads.get(`${year} ${trainer.id}`) ?? 0;
      const target = fair.ofTrainer(trainer, year);
      const { over, under } = loadCost(load, target, loadBands);
      const about = { personIds: [trainer.id], params: { person: trainer.id, year, load, fair: target } };
      return [
        ...soft("loadOver", weights.loadOver * over, about),
        ...soft("loadUnder", weights.loadUnder * under, about),
      ];
    }),
    ...problem.actors.flatMap(({ id }) => {
      const load = acted.get(`${year} ${id}`) ?? 0;
      const target = fair.ofActor(year);
      const about = { personIds: [id], params: { person: id, year, load, fair: target } };
      return soft("actorLoad", weights.actorLoad * Math.max(0, load - actorOver * target), about);
    }),
  ]);
}

/** Second places that someone in training still needs. */
function traineeSlots({ problem }: World, cases: readonly Case[]): Violation[] {
  const seconds = new Map<Id, number>();
  for (const { plan } of cases) seconds.set(plan.coId, (seconds.get(plan.coId) ?? 0) + 1);
  return problem.trainers.flatMap((trainer) => {
    const taken = seconds.get(trainer.id) ?? 0;
    const missing = Math.max(0, trainer.coSlotsNeeded - taken);
    const about = { personIds: [trainer.id], params: { person: trainer.id, missing, taken } };
    return trainer.traineeFrom === null
      ? []
      : soft("traineeSlotMissing", problem.weights.traineeSlotMissing * missing, about);
  });
}
