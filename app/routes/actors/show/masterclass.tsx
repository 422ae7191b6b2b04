import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { Panel, Section } from "~/ui/page";
import { Status, type StatusTone } from "~/ui/status";

interface Step {
  id: number;
  name: string;
  state: "done" | "open" | "blocked";
  isJudged: boolean;
}

interface Track {
  id: number;
  name: string;
  /** Of who is on it now. */
  candidacyId: number | null;
  isComplete: boolean;
  steps: Step[];
}

interface MasterclassProps {
  actorId: number;
  held: { until: string | null } | null;
  tracks: Track[];
  once: string;
}

const stepWords: Record<Step["state"], [StatusTone, () => string]> = {
  done: ["good", m.actor_step_done],
  open: ["info", m.actor_step_open],
  blocked: ["neutral", m.actor_step_blocked],
};

/** Where the actor stands on the way to being one. */
export function Masterclass({ actorId, held, tracks, once }: MasterclassProps) {
  return (
    <Section title={m.actor_masterclass_title()} actions={<Standing held={held} tracks={tracks} />}>
      {tracks.length === 0 && <p>{m.actor_masterclass_none()}</p>}
      {tracks.map((track) => (
        <OneTrack key={track.id} {...{ actorId, track, once }} isHeld={held !== null} />
      ))}
    </Section>
  );
}

function Standing({ held, tracks }: Pick<MasterclassProps, "held" | "tracks">) {
  if (held) {
    const date = held.until && formatDate(held.until, currentLocale(), "plain");
    return <Status tone="good">{date ? m.actor_masterclass_held_until({ date }) : m.actor_masterclass_held()}</Status>;
  }
  const isBusy = tracks.some(({ candidacyId }) => candidacyId !== null);
  return (
    <Status tone={isBusy ? "info" : "neutral"}>
      {isBusy ? m.actor_masterclass_busy() : m.actor_masterclass_not()}
    </Status>
  );
}

type OneTrackProps = Pick<MasterclassProps, "actorId" | "once"> & { track: Track; isHeld: boolean };

function OneTrack({ actorId, track, once, isHeld }: OneTrackProps) {
  const { id, name, candidacyId, isComplete, steps } = track;
  if (candidacyId === null) return isHeld ? null : <Start trackId={id} name={name} once={once} />;
  return (
    <Panel>
      <ol className="file-purposes">
        {steps.map((step) => (
          <OneStep key={step.id} actorId={actorId} step={step} />
        ))}
      </ol>
      {isComplete && (
        <form method="post">
          <p>{m.actor_masterclass_complete()}</p>
          <input type="hidden" name="part" value="grant" />
          <input type="hidden" name="_once" value={`${once}-${candidacyId}`} />
          <input type="hidden" name="candidacyId" value={candidacyId} />
          <Button icon="certificate">{m.actor_masterclass_grant()}</Button>
        </form>
      )}
    </Panel>
  );
}

const Start = ({ trackId, name, once }: { trackId: number; name: string; once: string }) => (
  <form method="post">
    <input type="hidden" name="part" value="start" />
    <input type="hidden" name="_once" value={`${once}-${trackId}`} />
    <input type="hidden" name="trackId" value={trackId} />
    <Button>{m.actor_masterclass_start({ track: name })}</Button>
  </form>
);

function OneStep({ actorId, step: { id, name, state, isJudged } }: { actorId: number; step: Step }) {
  const [tone, words] = stepWords[state];
  return (
    <li>
      <span>{name}</span>
      {state === "open" && isJudged ? (
        <LinkButton compact to={`/trainers/${actorId}/beoordelen/${id}`}>
          {m.actor_masterclass_judge({ step: name })}
        </LinkButton>
      ) : (
        <Status tone={tone}>{words()}</Status>
      )}
    </li>
  );
}
