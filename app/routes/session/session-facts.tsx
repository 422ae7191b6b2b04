import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/page";
import { Status } from "~/ui/status";

interface Person {
  id: number;
  name: string;
  organisation: string | null;
  as: "trainer" | "actor";
}

interface SessionFactsProps {
  session: { date: string; startsAt: string; endsAt: string; netMinutes: number; isCompulsory: boolean };
  training: { code: string; client: string };
  location: {
    name: string;
    street: string | null;
    postcode: string | null;
    city: string;
    capacity: number;
    wheelchairAccessible: boolean;
    accessibilityNote: string | null;
    region: string | null;
  } | null;
  staff: { trainersNeeded: number; actorsNeeded: number; people: Person[] };
  submitted: boolean;
  waivers: string[];
}

/** When, where, with whom. */
export function SessionFacts({ session, training, location, staff, submitted, waivers }: SessionFactsProps) {
  const { date, startsAt, endsAt, netMinutes, isCompulsory } = session;
  const minutes = formatMinutes(netMinutes, currentLocale());
  return (
    <Panel>
      <Facts
        items={[
          { label: m.session_when(), value: <DateText date={date} time={[startsAt, endsAt]} style="long" /> },
          {
            label: m.session_net(),
            value: isCompulsory ? m.session_net_compulsory({ minutes }) : m.session_net_free({ minutes }),
          },
          { label: m.session_location(), value: location ? <Place {...location} /> : m.session_no_location() },
          { label: m.session_trainers(), value: <People staff={staff} as="trainer" needed={staff.trainersNeeded} /> },
          { label: m.session_actors(), value: <People staff={staff} as="actor" needed={staff.actorsNeeded} /> },
          {
            label: m.session_of_training(),
            value: (
              <a href={`/trainingen/${training.code}`}>
                {training.code} · {training.client}
              </a>
            ),
          },
          { label: m.session_attendance(), value: submitted ? m.session_submitted() : m.session_not_submitted() },
          { label: m.session_waived(), value: waivers.join("; ") },
        ]}
      />
    </Panel>
  );
}

function Place(place: NonNullable<SessionFactsProps["location"]>) {
  const { name, street, postcode, city, capacity, wheelchairAccessible, accessibilityNote } = place;
  const address = [street, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const access = wheelchairAccessible ? m.session_wheelchair() : m.session_no_wheelchair();
  return (
    <>
      {name}, {address}
      <br />
      {m.session_capacity({ capacity })} {access} {accessibilityNote}
    </>
  );
}

function People({ staff, as, needed }: { staff: SessionFactsProps["staff"]; as: Person["as"]; needed: number }) {
  const people = staff.people.filter((one) => one.as === as);
  const names = people.map(({ name }) => name).join(", ");
  if (needed === 0 && people.length === 0) return <>{m.session_none_needed()}</>;
  return (
    <>
      {names}{" "}
      {people.length < needed && (
        <Status tone="warning">{m.session_booked_of({ count: people.length, needed })}</Status>
      )}
    </>
  );
}
