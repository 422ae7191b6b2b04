import { validate } from "~/domain/planner/validate";
import { trainingKey } from "~/domain/planning/ids";
import { proposalProblem } from "~/domain/planning/proposal-problem";
import type { StartProposal } from "~/domain/planning/proposal-schemas";
import { refuseFaultyDays, refuseUnfit } from "~/domain/planning/proposal-start";
import type { PlanningRead } from "~/domain/planning/read-problem";
import type { RequestContext } from "~/http/request-context";
import { violationInWords } from "~/text/planner.server";
import { inWords } from "~/text/reasons.server";

/** Something that the plan cannot do anything about, with where it can be mended. */
export interface CheckView {
  words: string;
  mend: { kind: "training" | "wishes" | "trainers"; code: string; href: string } | null;
}

const shownFindings = 20;

/** What should be looked at before a plan is made; refuses what cannot be planned at all. */
export function checkOf({ db, now, locale }: RequestContext, input: StartProposal) {
  refuseFaultyDays(input, now);
  const read = proposalProblem(db, input, now);
  refuseUnfit(read.problem, input);
  const standing = new Set(read.problem.published.map(({ trainingId }) => trainingId));
  const faults = validate(read.problem)
    .filter(({ rule, personIds }) => rule !== "unavailable" || personIds.length === 0)
    .map((violation): CheckView => {
      const [trainingId] = violation.trainingIds;
      const words = violationInWords(violation, (id) => read.names.get(id) ?? "", locale);
      if (trainingId) return { words, mend: mendTraining(read, trainingId, !standing.has(trainingId)) };
      return {
        words,
        mend: violation.rule === "unqualified" ? { kind: "trainers", code: "", href: "/trainers" } : null,
      };
    });
  const broken = read.left
    .filter(({ reason }) => reason.code === "planning_breaks_rule")
    .map(({ trainingId, reason }): CheckView => {
      const key = trainingKey(trainingId);
      return {
        words: `${read.names.get(key) ?? ""}: ${inWords(reason, locale)}`,
        mend: mendTraining(read, key, false),
      };
    });
  const findings = [...faults, ...broken];
  return { findings: findings.slice(0, shownFindings), more: Math.max(0, findings.length - shownFindings) };
}

function mendTraining({ names }: PlanningRead, id: string, isWished: boolean): CheckView["mend"] {
  const code = names.get(id) ?? "";
  return isWished
    ? { kind: "wishes", code, href: `/planbord/inplannen/${code}` }
    : { kind: "training", code, href: `/trainingen/${code}` };
}
