import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { qualificationName } from "../qualification-name";
import type { TrackView } from "../track-view.server";
import { ReasonForm } from "./reason-form";

interface TrackActionsProps {
  track: TrackView;
  once: string;
  refusal: RefusalView | null;
  /** The qualification it leads to is held, so that there is nothing to start. */
  isHeld: boolean;
}

/** Starting a track, granting what it leads to, stopping with it. */
export function TrackActions({ track, once, refusal, isHeld }: TrackActionsProps) {
  const { id, candidacy, isOpen, complete, qualification, validityMonths, first } = track;
  if (!isOpen || !candidacy) return isHeld ? null : <Start trackId={id} once={once} lacks={first} />;
  return (
    <div className="trainer-acts">
      {complete && (
        <form method="post">
          <input type="hidden" name="part" value="grant" />
          <input type="hidden" name="_once" value={`${once}-grant-${candidacy.id}`} />
          <input type="hidden" name="candidacyId" value={candidacy.id} />
          <p>
            {validityMonths === null ? m.trainer_grant_lead_endless() : m.trainer_grant_lead({ count: validityMonths })}
          </p>
          <Button variant="primary" icon="certificate">
            {m.trainer_grant({ qualification: qualificationName(qualification) })}
          </Button>
        </form>
      )}
      <ReasonForm
        title={m.trainer_stop()}
        part="stop"
        of={["candidacyId", candidacy.id]}
        lead={m.trainer_stop_lead()}
        refusal={refusal}
      />
    </div>
  );
}

/** What the track asks to be held first is said instead of a button that would be refused. */
function Start({ trackId, once, lacks }: { trackId: number; once: string; lacks: string[] }) {
  if (lacks.length > 0) return <p>{lacks.join(" ")}</p>;
  return (
    <form method="post">
      <input type="hidden" name="part" value="start" />
      <input type="hidden" name="_once" value={`${once}-start-${trackId}`} />
      <input type="hidden" name="trackId" value={trackId} />
      <Button>{m.trainer_start()}</Button>
    </form>
  );
}
