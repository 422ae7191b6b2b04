import { eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { person, planProposal, planProposalItem } from "#db/schema.server";
import { addMonths, type Instant, localDateOf, localTimeOf } from "../dates";
import { displayName } from "../person/name";
import type { PlanningProblem, TrainingPlan } from "../planner/types";
import { refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { personKey, trainingIdOf } from "./ids";
import { proposalProblem, scopeOf } from "./proposal-problem";
import { StartProposal } from "./proposal-schemas";
import { readStamps } from "./proposal-stamp";

const mostMonths = 18;
/** More at once would take the server's memory, and nobody looks through them. */
export const mostTrainings = 2500;

/**
 * Writes down what a plan is to be made of, as everything stands now; the run itself is started by whoever holds the runs.
 * Refuses `invalid` for faulty days and for someone who is neither trainer nor actor, `conflict` while another plan is
 * being made, when there is nothing to plan, and for more trainings than can be planned at once.
 */
export const startProposal = write("planProposal.start", {
  input: StartProposal,
  subject: () => ({}),
  work(ctx, input) {
    refuseFaultyDays(input, ctx.now);
    refuseWhileRunning(ctx.db);
    const { problem } = proposalProblem(ctx.db, input, ctx.now);
    refuseUnfit(problem, input);
    const id = addProposal(ctx, input, problem);
    addItems(ctx, id, problem);
    return { id, trainings: problem.trainings.length };
  },
  journal: ({ id, trainings }, input) => ({ subject: "planProposal", id, detail: { ...input, trainings } }),
});

/** Refuses days in the wrong order, in the past, or too many. */
export function refuseFaultyDays(input: StartProposal, now: Instant): void {
  const names = input.kind === "plan" ? (["startsOn", "endsOn"] as const) : (["absentFrom", "absentUntil"] as const);
  const [first, last] = input.kind === "plan" ? [input.startsOn, input.endsOn] : [input.absentFrom, input.absentUntil];
  const today = localDateOf(now);
  if (last < first) refuseField(names[1], "end_before_start");
  if (last < today) refuseField(names[1], "proposal_period_past", { date: { date: today } });
  if (last > addMonths(first, mostMonths)) refuseField(names[1], "proposal_period_long", { months: mostMonths });
}

function refuseWhileRunning(db: Reader): void {
  const running = db
    .select({ startedAt: planProposal.startedAt, person })
    .from(planProposal)
    .leftJoin(person, eq(person.id, planProposal.startedById))
    .where(isNull(planProposal.finishedAt))
    .get();
  if (!running) return;
  const who = running.person && displayName(running.person.givenName, running.person.infix, running.person.familyName);
  refuse("conflict", "proposal_busy", { person: who ?? "JIM", time: localTimeOf(running.startedAt) });
}

/** Refuses a problem without anything to do, of someone it does not know, or of too much at once. */
export function refuseUnfit(problem: PlanningProblem, input: StartProposal): void {
  const count = problem.trainings.length;
  if (input.kind === "replan") {
    const id = personKey(input.absentPersonId);
    const isKnown = [...problem.trainers, ...problem.actors].some((one) => one.id === id);
    if (!isKnown) refuseField("absentPersonId", "not_in_list");
    if (count === 0) refuse("conflict", "proposal_nothing_stands");
  } else if (count === problem.published.length) refuse("conflict", "proposal_nothing_to_plan");
  if (count > mostTrainings) refuse("conflict", "proposal_too_many", { count, most: mostTrainings });
}

function addProposal({ db, now, user }: WriteContext, input: StartProposal, problem: PlanningProblem): number {
  const absence =
    input.kind === "replan"
      ? { absentPersonId: input.absentPersonId, absentFrom: input.absentFrom, absentUntil: input.absentUntil }
      : {};
  return db
    .insert(planProposal)
    .values({
      ...{ kind: input.kind, seed: input.seed, budgetSeconds: input.seconds, problem },
      ...scopeOf(input),
      ...absence,
      startedAt: now,
      startedById: user?.id ?? null,
    })
    .returning({ id: planProposal.id })
    .get().id;
}

/** What SQLite takes in one statement, many times over. */
const rowsAtOnce = 500;

/** How each training stands at the start, with its stamp. */
function addItems({ db }: WriteContext, proposalId: number, { trainings, published }: PlanningProblem): void {
  const standing = new Map<string, TrainingPlan>(published.map((plan) => [plan.trainingId, plan]));
  const ids = trainings.map(({ id }) => trainingIdOf(id));
  const stamps = readStamps(db, ids);
  const rows = trainings.map(({ id }, index) => {
    const trainingId = ids[index] ?? 0;
    const before = standing.get(id) ?? null;
    return { proposalId, trainingId, stamp: stamps.get(trainingId) ?? "[]", before, isChanged: false };
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    db.insert(planProposalItem)
      .values(rows.slice(from, from + rowsAtOnce))
      .run();
  }
}
