import type { AssessorKind, Qualification, StepKind } from "#db/lists";
import type { Reason } from "../reasons";

/** A step as it is asked; the needs are positions of other steps in the same list, from 0. */
export interface AskedStep {
  name: string;
  kind: StepKind;
  assessor: AssessorKind | null;
  trainingTypeId: number | null;
  isOutside: boolean;
  criteria: readonly string[];
  needs: readonly number[];
}

/** Judged by someone; the others follow from the records. */
export const isJudged = (kind: StepKind): boolean =>
  kind === "observed_delivery" || kind === "interview" || kind === "document";

/** Given in front of a group, so that it can be outside one's own organisation. */
export const isGiven = (kind: StepKind): boolean => kind === "co_training" || kind === "independent_delivery";

/** The names of the steps of the first circle of needs, in the order in which they wait for each other; nothing when there is none. */
export function circleIn(steps: readonly Pick<AskedStep, "name" | "needs">[]): string[] {
  const settled = new Set<number>();
  const walk = (at: number, path: readonly number[]): number[] | null => {
    const start = path.indexOf(at);
    if (start >= 0) return path.slice(start);
    if (settled.has(at)) return null;
    for (const need of steps[at]?.needs ?? []) {
      const circle = walk(need, [...path, at]);
      if (circle) return circle;
    }
    settled.add(at);
    return null;
  };
  for (const index of steps.keys()) {
    const circle = walk(index, []);
    if (circle) return circle.map((each) => steps[each]?.name ?? "");
  }
  return [];
}

/** What is wrong with a step by itself, by the field that should change. */
export function stepFaults({ kind, assessor, trainingTypeId, isOutside, criteria }: AskedStep): [string, Reason][] {
  const faults: [string, boolean, Reason["code"]][] = [
    ["trainingTypeId", kind === "training_followed" && trainingTypeId === null, "step_asks_training"],
    ["assessor", isJudged(kind) && assessor === null, "step_asks_assessor"],
    ["assessor", !isJudged(kind) && assessor !== null, "step_follows_from_records"],
    ["assessor", kind === "document" && assessor === "certified_trainer", "step_documents_by_coordination"],
    ["isOutside", isOutside && !isGiven(kind), "step_outside_without_delivery"],
    ["criteria", criteria.length > 0 && !isJudged(kind), "step_criteria_without_observation"],
  ];
  return faults.flatMap(([field, isWrong, code]) => (isWrong ? [[field, { code }]] : []));
}

export interface AskedTrack {
  id: number | null;
  name: string;
  qualification: Qualification;
  requires: Qualification | null;
}

/**
 * The names of the tracks by which a track would ask beforehand what it leads to, itself first; nothing when all is well.
 * Every way to a qualification counts: what one of the tracks to it asks must not lead back.
 */
export function requiresItself(track: AskedTrack, others: readonly AskedTrack[]): string[] {
  const walk = (wanted: Qualification | null, path: readonly AskedTrack[]): string[] | null => {
    if (wanted === null) return null;
    if (wanted === track.qualification) return path.map(({ name }) => name);
    const ways = others.filter((one) => one.id !== track.id && one.qualification === wanted && !path.includes(one));
    for (const way of ways) {
      const circle = walk(way.requires, [...path, way]);
      if (circle) return circle;
    }
    return null;
  };
  return walk(track.requires, [track]) ?? [];
}
