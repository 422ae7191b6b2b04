import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import type { SessionView, WhoView } from "./view.server";

const kinds: Record<SessionView["kind"], () => string> = {
  day1: m.planning_proposal_day1,
  day2: m.planning_proposal_day2,
  intervision: m.planning_proposal_intervision,
};

/** The days of a plan with their rooms; beside each what it was, where that differs. */
export function PlanDays({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <ul className="proposal-lines">
      {sessions.map(({ kind, date, place, was }) => (
        <li key={`${kind} ${date}`}>
          <span className="proposal-label">{kinds[kind]()}</span> <DateText date={date} />
          {kind !== "intervision" && <span className="proposal-place">{place ?? m.planning_proposal_at_client()}</span>}
          {was && <Was>{wasText(was)}</Was>}
        </li>
      ))}
    </ul>
  );
}

const wasText = ({ date, place }: NonNullable<SessionView["was"]>): string =>
  [date && formatDate(date, currentLocale()), place].filter(Boolean).join(", ");

const functions: Record<WhoView["as"], () => string> = {
  lead: m.planning_proposal_lead,
  co: m.planning_proposal_co,
  actors: m.planning_proposal_actors,
  actors1: m.planning_proposal_actor_day1,
  actors2: m.planning_proposal_actor_day2,
};

/** The people of a plan; beside each who it was, where that differs. */
export function PlanPeople({ who }: { who: readonly WhoView[] }) {
  return (
    <ul className="proposal-lines">
      {who
        .filter(({ names, was }) => names.length > 0 || was !== null)
        .map(({ as, names, was }) => (
          <li key={as}>
            <span className="proposal-label">{functions[as]()}</span> {listed(names)}
            {was && <Was>{listed(was)}</Was>}
          </li>
        ))}
    </ul>
  );
}

const listed = (names: readonly string[]): string => names.join(", ") || m.planning_proposal_was_nothing();

const Was = ({ children }: { children: string }) => (
  <span className="proposal-was">{m.planning_proposal_was({ what: children })}</span>
);
