import { validate } from "~/domain/planner/validate";
import { trainingKey } from "~/domain/planning/ids";
import { proposalProblem } from "~/domain/planning/proposal-problem";
import type { StartProposal } from "~/domain/planning/proposal-schemas";
import { refuseFaultyDays, refuseUnfit } from "~/domain/planning/proposal-start";
import type { PlanningRead } from "~/domain/planning/read-problem";
import type { RequestContext } from "~/http/request-context";
import { m } from "~/text/messages";
import { violationInWords } from "~/text/planner.server";
import { inWords } from "~/text/reasons.server";

interface Mend {
  kind: "training" | "wishes" | "trainers";
  code: string;
  href: string;
}

/** Something that the plan cannot do anything about, with where it can be mended: at each training that it is so of. */
export interface CheckView {
  words: string;
  mends: Mend[];
}

interface Finding {
  words: string;
  mend: Mend | null;
}

const shownFindings = 20;
const shownMends = 20;

/** What should be looked at before a plan is made; refuses what cannot be planned at all. */
export function checkOf({ db, now, locale }: RequestContext, input: StartProposal) {
  refuseFaultyDays(input, now);
  const read = proposalProblem(db, input, now);
  refuseUnfit(read.problem, input);
  const nameOf = (id: string) => read.names.get(id) ?? "";
  const standsSo = (words: string) => m.planning_proposal_check_stands({ why: words }, { locale });
  const standing = new Set(read.problem.published.map(({ trainingId }) => trainingId));
  const faults = validate(read.problem)
    .filter(({ rule, personIds }) => rule !== "unavailable" || personIds.length === 0)
    .map((violation): Finding => {
      const [trainingId] = violation.trainingIds;
      const words = violationInWords(violation, nameOf, locale);
      if (trainingId) return { words, mend: mendTraining(read, trainingId, !standing.has(trainingId)) };
      return {
        words,
        mend: violation.rule === "unqualified" ? { kind: "trainers", code: "", href: "/trainers" } : null,
      };
    });
  const broken = read.left
    .filter(({ reason }) => reason.code === "planning_breaks_rule")
    .map(
      ({ trainingId, reason, violation }): Finding => ({
        words: violation ? standsSo(violationInWords(violation, nameOf, locale)) : inWords(reason, locale),
        mend: mendTraining(read, trainingKey(trainingId), false),
      }),
    );
  return shortened(inGroups([...faults, ...broken]));
}

/** What is so of many trainings is said once. */
function inGroups(findings: readonly Finding[]): CheckView[] {
  const groups = new Map<string, CheckView>();
  for (const { words, mend } of findings) {
    const group = groups.get(words) ?? { words, mends: [] };
    if (mend) group.mends.push(mend);
    groups.set(words, group);
  }
  return [...groups.values()];
}

/** As many as someone looks through, and how many more there are. */
function shortened(all: readonly CheckView[]): { findings: CheckView[]; more: number } {
  const findings = all
    .slice(0, shownFindings)
    .map(({ words, mends }) => ({ words, mends: mends.slice(0, shownMends) }));
  const count = (views: readonly CheckView[]) => views.reduce((sum, { mends }) => sum + Math.max(1, mends.length), 0);
  return { findings, more: count(all) - count(findings) };
}

function mendTraining({ names }: PlanningRead, id: string, isWished: boolean): Mend {
  const code = names.get(id) ?? "";
  return isWished
    ? { kind: "wishes", code, href: `/planbord/inplannen/${code}` }
    : { kind: "training", code, href: `/trainingen/${code}` };
}
