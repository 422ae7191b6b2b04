import type { LeftOut } from "~/domain/booking/rank-rules";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import type { CandidatesView } from "../candidates.server";
import { LeftOutWords } from "../left-out";

interface SubstituteListProps {
  people: CandidatesView["people"];
  able: number;
  leftOut: LeftOut;
  once: string;
}

/** The few who could step in, the best first, each with why and a button. */
export function SubstituteList({ people, able, leftOut, once }: SubstituteListProps) {
  return (
    <Section
      title={m.session_staffing_substitute_few()}
      lead={
        <>
          <p>{m.session_staffing_add_found({ shown: people.length, count: able })}</p>
          <LeftOutWords {...leftOut} />
        </>
      }
    >
      <ol className="substitutes">
        {people.map((person, index) => (
          <li key={person.personId} className="substitute">
            <div>
              <h3>{person.name}</h3>
              {person.organisation && <p className="staff-as">{person.organisation}</p>}
              <ul className="substitute-why">
                {person.reasons.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
            <form method="post" className="staff-actions">
              <input type="hidden" name="personId" value={person.personId} />
              <input type="hidden" name="_once" value={`${once}-${person.personId}`} />
              <Button
                variant={index === 0 ? "primary" : "secondary"}
                icon="mail"
                name="intent"
                value="ask"
                aria-label={m.session_staffing_substitute_ask_name({ name: person.name })}
              >
                {m.session_staffing_substitute_ask()}
              </Button>
              <Button
                variant="quiet"
                name="intent"
                value="agreed"
                aria-label={m.session_staffing_substitute_agreed_name({ name: person.name })}
              >
                {m.session_staffing_act_agreed()}
              </Button>
            </form>
          </li>
        ))}
      </ol>
    </Section>
  );
}
