import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

export const proposalsPath = "/planbord/voorstellen";

/** What names a proposal: its days, its region, or who is away. */
export interface NamedProposal {
  kind: "plan" | "replan";
  startsOn: string;
  endsOn: string;
  region: string | null;
  absent: string | null;
  absentFrom: string | null;
  absentUntil: string | null;
}

/** `Plan 1 januari 2027 – 31 maart 2027, Rivierenland`. */
export function proposalName({ kind, region, absent, ...days }: NamedProposal): string {
  const spoken = (date: string | null) => formatDate(date ?? "", currentLocale(), "plain");
  const [from, until] = [spoken(days.startsOn), spoken(days.endsOn)];
  if (kind === "replan") {
    const away = { from: spoken(days.absentFrom), until: spoken(days.absentUntil) };
    return m.planning_proposal_name_replan({ person: absent ?? "", ...away });
  }
  return region
    ? m.planning_proposal_name_plan_region({ from, until, region })
    : m.planning_proposal_name_plan({ from, until });
}

export const proposalCrumbs = (label?: string) => [
  { label: m.planning_proposal_board(), to: "/planbord" },
  label === undefined
    ? { label: m.planning_proposal_list_title() }
    : { label: m.planning_proposal_list_title(), to: proposalsPath },
  ...(label === undefined ? [] : [{ label }]),
];
