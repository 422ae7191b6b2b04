import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";

interface Opening {
  id: number;
  who: string | null;
  date: string;
  time: string;
}

/** Whoever works with files sees who else does. */
export function Openings({ openings }: { openings: Opening[] }) {
  return (
    <Section title={m.actor_openings_title()} lead={openings.length > 0 && <p>{m.actor_openings_lead()}</p>}>
      {openings.length === 0 && <p>{m.actor_openings_none()}</p>}
      {openings.length > 0 && (
        <ol className="openings">
          {openings.map(({ id, who, date, time }) => (
            <li key={id}>
              <span>{who ?? m.actor_openings_system()}</span>
              <DateText date={date} time={time} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
