import { usualSize } from "~/domain/intervision/rules";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Card, Cards } from "~/ui/page";
import { Meter } from "~/ui/progress";
import { Status } from "~/ui/status";
import type { TrainingPageData } from "./training-page.server";

type Data = Pick<TrainingPageData, "training" | "sessions" | "places" | "certificates" | "may">;

/** How far the training is with its people and its certificates, each with the way there. */
export function Summaries({ training, sessions, places, certificates, may }: Data) {
  const base = `/trainingen/${training.code}`;
  return (
    <Cards>
      <Participants {...{ training, places }} to={may.participants ? `${base}/deelnemers` : undefined} />
      {sessions.length > 0 && may.staff && <Staff sessions={sessions} to={`${base}/inzet`} />}
      {may.intervision && <Intervision sessions={sessions} placed={places.placed} to={`${base}/intervisie`} />}
      {certificates && <Certificates certificates={certificates} to={`${base}/certificaten`} />}
    </Cards>
  );
}

const action = (to: string | undefined, label: string) => to && <LinkButton to={to}>{label}</LinkButton>;

function Participants({ training, places, to }: Pick<Data, "training" | "places"> & { to: string | undefined }) {
  const { minParticipants: minimum, maxParticipants: maximum } = training;
  const { placed, waiting } = places;
  return (
    <Card title={m.training_page_participants()} actions={action(to, m.training_page_participants_link())}>
      <Meter
        label={m.training_page_places()}
        value={placed}
        max={maximum}
        words={m.training_page_places_words({ placed, maximum })}
        tone={placed >= minimum ? "good" : "warning"}
      />
      {placed < minimum && <p>{m.training_page_minimum({ minimum })}</p>}
      {waiting > 0 && <p>{m.training_page_waiting({ count: waiting })}</p>}
    </Card>
  );
}

function Staff({ sessions, to }: Pick<Data, "sessions"> & { to: string | undefined }) {
  const staffings = sessions.flatMap(({ staffing }) => staffing ?? []);
  const at = (level: (typeof staffings)[number]["level"]) => staffings.filter((one) => one.level === level).length;
  const [red, orange, open] = [at("red"), at("orange"), at("open")];
  return (
    <Card title={m.training_page_engagement()} actions={action(to, m.training_page_engagement_link())}>
      {staffings.length > 0 && red + orange + open === 0 && <p>{m.training_page_engagement_whole()}</p>}
      {red > 0 && <Status tone="danger">{m.training_page_engagement_red({ count: red })}</Status>}
      {orange > 0 && <Status tone="warning">{m.training_page_engagement_orange({ count: orange })}</Status>}
      {open > 0 && <Status tone="neutral">{m.training_page_engagement_short({ count: open })}</Status>}
    </Card>
  );
}

/** Nothing for a training without intervision. */
function Intervision({ sessions, placed, to }: Pick<Data, "sessions"> & { placed: number; to: string }) {
  const meetings = sessions.filter(({ kind }) => kind === "intervision");
  const groups = new Set(meetings.flatMap(({ group }) => group ?? []));
  if (meetings.length === 0) return null;
  return (
    <Card title={m.intervision_card()} actions={action(to, m.intervision_card_link())}>
      {groups.size > 0 && <p>{m.intervision_card_groups({ count: groups.size })}</p>}
      {groups.size === 0 && (
        <p>{placed > usualSize.maximum ? m.intervision_card_wanted() : m.intervision_card_whole()}</p>
      )}
    </Card>
  );
}

function Certificates({ certificates, to }: { certificates: NonNullable<Data["certificates"]>; to: string }) {
  const { issued, ready, open } = certificates;
  return (
    <Card title={m.training_page_certificates()} actions={action(to, m.training_page_certificates_link())}>
      <Facts
        items={[
          { label: m.training_page_certificates_ready(), value: ready },
          { label: m.training_page_certificates_issued(), value: issued },
          { label: m.training_page_certificates_open(), value: open },
        ]}
      />
    </Card>
  );
}
