import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";
import type { TrainerFileView } from "./file.server";

interface AvailabilityPartProps {
  file: Pick<TrainerFileView, "availability" | "person">;
  /** Where it is changed; null for who may not. */
  editAt: string | null;
}

/** When and how far from home someone can, in short. */
export function AvailabilityPart({ file: { availability, person }, editAt }: AvailabilityPartProps) {
  const { home, travelRadiusKm, saidOn, weekly, exceptions } = availability;
  return (
    <Section
      title={m.trainer_availability_title()}
      actions={editAt && <LinkButton to={editAt}>{m.trainer_availability_edit()}</LinkButton>}
    >
      <Panel>
        <Facts
          items={[
            { label: m.trainer_home(), value: home ?? m.trainer_unknown() },
            {
              label: m.trainer_radius(),
              value: travelRadiusKm === null ? m.trainer_unknown() : m.trainer_radius_km({ km: travelRadiusKm }),
            },
            { label: m.trainer_own_organisation(), value: person.organisation ?? m.trainer_list_no_organisation() },
            { label: m.trainer_list_region(), value: person.region ?? m.trainer_unknown() },
            { label: m.trainer_week(), value: <Week weekly={weekly} isSaid={saidOn !== null} /> },
            { label: m.trainer_away(), value: exceptions.length > 0 ? <Exceptions exceptions={exceptions} /> : null },
            { label: m.trainer_said_on(), value: saidOn && <DateText date={saidOn} /> },
          ]}
        />
      </Panel>
    </Section>
  );
}

const dayNames = () => [
  m.availability_monday(),
  m.availability_tuesday(),
  m.availability_wednesday(),
  m.availability_thursday(),
  m.availability_friday(),
  m.availability_saturday(),
  m.availability_sunday(),
];

type Availability = TrainerFileView["availability"];

function Week({ weekly, isSaid }: { weekly: Availability["weekly"]; isSaid: boolean }) {
  if (weekly.length === 0) return <>{isSaid ? m.trainer_week_never() : m.trainer_unknown()}</>;
  const names = dayNames();
  return (
    <ul className="trainer-lines">
      {weekly.map(({ weekday, startsAt, endsAt }) => (
        <li key={`${weekday} ${startsAt}`}>{`${names[weekday - 1]} ${startsAt}–${endsAt}`}</li>
      ))}
    </ul>
  );
}

function Exceptions({ exceptions }: { exceptions: Availability["exceptions"] }) {
  return (
    <ul className="trainer-lines">
      {exceptions.map(({ startsOn, endsOn, isAvailable }) => (
        <li key={`${startsOn} ${endsOn} ${isAvailable}`}>
          {isAvailable ? m.trainer_free() : m.trainer_not_there()} <DateText date={startsOn} />
          {endsOn !== startsOn && (
            <>
              {" – "}
              <DateText date={endsOn} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
