import type { Member, ProposalPage } from "~/domain/intervision/facts";
import { type Asked, proposeFor } from "~/domain/intervision/proposal";
import { requireGrouped } from "~/domain/intervision/queries";
import { judgeGroups } from "~/domain/intervision/rules";
import type { User } from "~/domain/user";
import type { Form } from "~/http/form";
import type { RequestContext } from "~/http/request-context";
import { requireMay } from "~/http/route";
import { inWords } from "~/text/reasons.server";

const mostGroups = 50;

/** What the address asks: `?groepen=2&met=2026-0012`. */
export function askedIn(params: URLSearchParams): Asked {
  const groups = Number(params.get("groepen"));
  const isNumber = Number.isInteger(groups) && groups >= 1 && groups <= mostGroups;
  return { together: params.getAll("met"), ...(isNumber && { groups }) };
}

/** The proposal for who may divide this training's participants; refuses `not_found` otherwise. */
export function requireProposal({ db, now }: RequestContext, user: User, code: string, asked: Asked): ProposalPage {
  requireMay(user, "intervision.divide", requireGrouped(db, user, code).subject);
  return proposeFor(db, user, code, asked, now);
}

/** In which group each enrolment is, by number. */
type Chosen = ReadonlyMap<number, number>;

const proposed = ({ groups }: ProposalPage): Chosen =>
  new Map(groups.flatMap((ids, index) => ids.map((id): [number, number] => [id, index + 1])));

/** The groups as a form has them: what is no group on it counts as the proposal's. */
export function chosenIn(form: Form): Chosen {
  const chosen = new Map<number, number>();
  for (let at = 0; form.text(`places[${at}].enrolmentId`) !== ""; at += 1) {
    const group = Number(form.text(`places[${at}].group`));
    const isGroup = Number.isInteger(group) && group >= 1 && group <= mostGroups;
    if (isGroup) chosen.set(Number(form.text(`places[${at}].enrolmentId`)), group);
  }
  return chosen;
}

/** A division as the page shows it: the proposal's, or the one that was chosen instead, judged anew. */
export function divisionView(page: ProposalPage, locale: RequestContext["locale"], typed?: Chosen) {
  const standing = proposed(page);
  const groupOf = ({ enrolmentId }: Member) => typed?.get(enrolmentId) ?? standing.get(enrolmentId) ?? 1;
  const count = Math.max(1, page.groups.length, ...page.people.map(groupOf));
  const groups = Array.from({ length: count }, (_, index) => page.people.filter((one) => groupOf(one) === index + 1));
  const findings = judgeGroups(groups);
  return {
    reasons: page.reasons.map((one) => inWords(one, locale)),
    groups: groups.map((members, index) => ({
      number: index + 1,
      members: members.map(({ enrolmentId, name, organisation, trainingCode }) => ({
        ...{ enrolmentId, name, organisation, trainingCode },
      })),
      findings: (findings[index] ?? []).map((one) => inWords(one, locale)),
    })),
  };
}

export type DivisionView = ReturnType<typeof divisionView>;
