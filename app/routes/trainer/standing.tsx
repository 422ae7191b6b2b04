import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Section } from "~/ui/page";
import type { TrainerFileView } from "./file.server";
import "./standing.css";
import type { TrackView } from "./track-view.server";

interface StandingProps {
  title: string;
  file: Pick<TrainerFileView, "reasons" | "tracks" | "attributes" | "deliveries" | "quarters" | "load">;
}

/** The verdict with its reasons, and the figures that go with it. */
export function Standing({ title, file: { reasons, tracks, attributes, deliveries, quarters, load } }: StandingProps) {
  const now = quarters.find(({ key }) => key === load.quarter);
  const sessions = (now?.delivered ?? 0) + (now?.planned ?? 0);
  const open = tracks.filter(({ isOpen }) => isOpen).map(trackInWords);
  return (
    <Section title={title}>
      <ul className="standing-reasons">
        {[...reasons, ...open].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Facts
        shape="tiles"
        items={[
          { label: m.trainer_list_certified(), value: <Until held={attributes.certified} /> },
          { label: m.trainer_list_deployable(), value: <Until held={attributes.externallyDeployable} /> },
          { label: m.trainer_delivered_in_all(), value: deliveries.total },
          {
            label: load.mean > 0 ? m.trainer_this_quarter_mean({ mean: load.mean }) : m.trainer_this_quarter(),
            value: sessions,
          },
        ]}
      />
    </Section>
  );
}

/** How far someone is on a track. */
const trackInWords = ({ name, steps, complete }: TrackView): string =>
  complete
    ? m.trainer_standing_complete({ track: name })
    : m.trainer_list_track({
        track: name,
        done: steps.filter(({ state }) => state === "done").length,
        steps: steps.length,
      });

function Until({ held }: { held: { until: string | null } | null }) {
  if (!held) return <span className="standing-not">{m.trainer_list_not_held()}</span>;
  return <span className="standing-day">{held.until ? <DateText date={held.until} /> : m.trainer_without_end()}</span>;
}
