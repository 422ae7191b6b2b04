import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { Status } from "~/ui/status";
import type { StaffIntent } from "./actions.server";
import type { MarkName, PersonView, SessionView } from "./people.server";

interface PersonRowProps {
  code: string;
  session: SessionView;
  person: PersonView;
  once: string;
}

/** Someone on a session: how their answer stands, what is the matter, and what can be done about it. */
export function PersonRow({ code, session, person, once }: PersonRowProps) {
  const { name, organisation, state, tone, marks, notes } = person;
  return (
    <li className="staff-person">
      <div className="staff-who">
        <p>
          <strong>{name}</strong>
          <span className="staff-as">{[roleName(person), organisation].filter(Boolean).join(" · ")}</span>
        </p>
        <div className="staff-states">
          <Status tone={tone}>{stateNames[state]()}</Status>
          {marks.map((mark) => (
            <Status key={mark.name} tone={mark.tone}>
              {markNames[mark.name]()}
            </Status>
          ))}
        </div>
        {[...marks.flatMap(({ why }) => why), ...notes].map((note) => (
          <p key={note} className="staff-note">
            {note}
          </p>
        ))}
      </div>
      <Actions {...{ code, session, person, once }} />
    </li>
  );
}

const roleName = ({ function: as, capacity }: PersonView): string => {
  if (as === "actor") return m.session_staffing_as_actor();
  return {
    full: m.session_staffing_as_trainer,
    trainee: m.session_staffing_as_trainee,
    shadow: m.session_staffing_as_shadow,
  }[capacity]();
};

const stateNames: Record<PersonView["state"], () => string> = {
  proposed: m.session_staffing_state_proposed,
  asked: m.session_staffing_state_asked,
  again: m.session_staffing_state_again,
  accepted: m.session_staffing_state_accepted,
  done: m.session_staffing_state_done,
  declined: m.session_staffing_state_declined,
  withdrawn: m.session_staffing_state_withdrawn,
  replaced: m.session_staffing_state_replaced,
  filled: m.session_staffing_state_filled,
  no_show: m.session_staffing_state_no_show,
};

const markNames: Record<MarkName, () => string> = {
  staff_double_booked: m.session_staffing_mark_double_booked,
  staff_not_certified: m.session_staffing_mark_not_certified,
  staff_not_deployable: m.session_staffing_mark_not_deployable,
  staff_returning: m.session_staffing_mark_returning,
  staff_away: m.session_staffing_mark_away,
  staff_in_grace: m.session_staffing_mark_in_grace,
  staff_held: m.session_staffing_mark_held,
  trainee_not_counted: m.session_staffing_mark_not_counted,
};

const askNames = {
  ask: m.session_staffing_act_ask,
  remind: m.session_staffing_act_remind,
  again: m.session_staffing_act_again,
};

function Actions({ code, session, person, once }: PersonRowProps) {
  const { bookingId, name, can } = person;
  const about = { name, session: session.name };
  const isNone = !can.ask && !can.agree && !can.attend && !can.replace && !can.end && !can.absent;
  if (isNone) return null;
  return (
    <div className="staff-actions">
      {can.ask && (
        <Act {...{ bookingId, once }} intent="ask-again" label={`${askNames[can.ask]()}: ${name}, ${session.name}`}>
          {askNames[can.ask]()}
        </Act>
      )}
      {can.absent && (
        <Act {...{ bookingId, once }} intent="absent" label={m.session_staffing_act_absent_of(about)}>
          {m.session_staffing_act_absent()}
        </Act>
      )}
      {can.agree && (
        <Agreed {...{ session, person, once }} label={m.session_staffing_act_agreed_of(about)}>
          {m.session_staffing_act_agreed()}
        </Agreed>
      )}
      {can.attend && (
        <Agreed {...{ session, person, once }} label={m.session_staffing_act_attended_of(about)}>
          {m.session_staffing_act_attended()}
        </Agreed>
      )}
      {can.replace && (
        <LinkButton
          variant="quiet"
          compact
          to={`/trainingen/${code}/inzet/${bookingId}/vervanger`}
          aria-label={m.session_staffing_act_replace_of(about)}
        >
          {m.session_staffing_act_replace()}
        </LinkButton>
      )}
      {can.end && (
        <Act {...{ bookingId, once }} intent="end" label={m.session_staffing_act_end_of(about)} isQuiet>
          {m.session_staffing_act_end()}
        </Act>
      )}
    </div>
  );
}

interface ActProps {
  bookingId: number;
  once: string;
  intent: StaffIntent;
  /** With whom and which session, for who hears the page. */
  label: string;
  isQuiet?: boolean;
  children: ReactNode;
}

const Act = ({ bookingId, once, intent, label, isQuiet = false, children }: ActProps) => (
  <form method="post">
    <input type="hidden" name="bookingId" value={bookingId} />
    <input type="hidden" name="_once" value={`${once}-${intent}-${bookingId}`} />
    <Button variant={isQuiet ? "quiet" : "secondary"} compact name="intent" value={intent} aria-label={label}>
      {children}
    </Button>
  </form>
);

type AgreedProps = Omit<PersonRowProps, "code"> & Pick<ActProps, "label" | "children">;

/** They said yes otherwise than by the mail, or they came without having answered. */
const Agreed = ({ session, person, once, label, children }: AgreedProps) => (
  <form method="post">
    <input type="hidden" name="_once" value={`${once}-yes-${person.bookingId}`} />
    <input type="hidden" name="personId" value={person.personId} />
    <input type="hidden" name="function" value={person.function} />
    <input type="hidden" name="capacity" value={person.capacity} />
    <input type="hidden" name="sessionId" value={session.id} />
    <input type="hidden" name="how" value="agreed" />
    <Button variant="quiet" compact name="intent" value="make" aria-label={label}>
      {children}
    </Button>
  </form>
);
