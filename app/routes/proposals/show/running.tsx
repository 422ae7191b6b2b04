import { useEffect, useState } from "react";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/form";
import { Panel, Stack } from "~/ui/page";
import { ProgressBar } from "~/ui/progress";
import type { ProgressView } from "../progress-view.server";
import { gapText } from "./percent";

interface RunningProps {
  path: string;
  first: ProgressView;
  once: string;
}

/** A plan that is being made: how far it is, and the button that ends it with the best so far. */
export function Running({ path, first, once }: RunningProps) {
  const [isLeaving, setLeaving] = useState(false);
  const view = useProgress(path, first, isLeaving);
  const { seconds, budget } = view;
  return (
    <Stack>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <Panel>
        <ProgressBar
          label={m.planning_proposal_progress()}
          value={seconds}
          max={budget}
          words={m.planning_proposal_progress_words({ seconds, budget })}
        />
        <Facts items={factsOf(view)} />
        <form method="post" onSubmit={() => setLeaving(true)}>
          <input type="hidden" name="_once" value={once} />
          <p>{m.planning_proposal_stop_hint()}</p>
          <FormActions>
            <Button variant="primary" name="intent" value="stop">
              {m.planning_proposal_stop()}
            </Button>
            <LinkButton variant="quiet" to={path}>
              {m.planning_proposal_refresh()}
            </LinkButton>
          </FormActions>
        </form>
      </Panel>
    </Stack>
  );
}

const factsOf = ({ unplaced, percent, phase }: ProgressView) => [
  { label: m.planning_proposal_best(), value: bestText(unplaced) },
  { label: m.planning_proposal_quality(), value: gapText(percent, m.planning_proposal_gap_unknown()) },
  { label: m.planning_proposal_phase(), value: phase && phases[phase]() },
];

function bestText(unplaced: number | null): string {
  if (unplaced === null) return m.planning_proposal_best_none();
  return unplaced === 0 ? m.planning_proposal_best_all() : m.planning_proposal_best_some({ count: unplaced });
}

const phases: Record<NonNullable<ProgressView["phase"]>, () => string> = {
  greedy: m.planning_proposal_phase_greedy,
  search: m.planning_proposal_phase_search,
  bound: m.planning_proposal_phase_bound,
  dive: m.planning_proposal_phase_mip,
  mip: m.planning_proposal_phase_mip,
  lns: m.planning_proposal_phase_mip,
};

const askMs = 1000;

/** Asks how far it is, every second, and shows the finished plan once it is there; whoever stops it is shown it anyway. */
function useProgress(path: string, first: ProgressView, isLeaving: boolean): ProgressView {
  const [view, setView] = useState(first);
  useEffect(() => {
    if (isLeaving) return;
    let isOver = false;
    const timer = setInterval(async () => {
      const answer = await fetch(`${path}/voortgang`).catch(() => null);
      if (!answer?.ok) return;
      const next = (await answer.json()) as ProgressView;
      if (isOver) return;
      if (next.isRunning) setView(next);
      else window.location.assign(path);
    }, askMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [path, isLeaving]);
  return view;
}
