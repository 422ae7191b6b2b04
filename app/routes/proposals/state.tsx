import type { ProposalEnd } from "#db/lists";
import { m } from "~/text/messages";
import type { IconName } from "~/ui/icon";
import { Status, type StatusTone } from "~/ui/status";

export interface StatedProposal {
  finishedAt: number | null;
  end: ProposalEnd | null;
  discardedAt: number | null;
  changed: number;
  accepted: number;
}

interface Look {
  tone: StatusTone;
  icon?: IconName;
  say: () => string;
}

const ends: Record<ProposalEnd, Look> = {
  done: { tone: "info", say: m.planning_proposal_state_done },
  stopped: { tone: "info", say: m.planning_proposal_state_stopped },
  failed: { tone: "danger", say: m.planning_proposal_state_failed },
};

function lookOf({ end, discardedAt, changed, accepted }: StatedProposal): Look {
  if (end === null) return { tone: "info", icon: "clock", say: m.planning_proposal_state_running };
  if (discardedAt !== null) return { tone: "neutral", say: m.planning_proposal_state_discarded };
  if (accepted > 0 && accepted >= changed) return { tone: "good", say: m.planning_proposal_state_accepted };
  return ends[end];
}

/** Whether it is being made, is there to be looked at, or is done with. */
export function ProposalStatus({ proposal }: { proposal: StatedProposal }) {
  const { say, ...look } = lookOf(proposal);
  return <Status {...look}>{say()}</Status>;
}
