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

/** The days of a plan with their rooms; beside each what it was, where that differs. Intervisions together on one line. */
export function PlanDays({ sessions }: { sessions: readonly SessionView[] }) {
  const days = sessions.filter(({ kind }) => kind !== "intervision");
  const later = sessions.filter(({ kind }) => kind === "intervision");
  const isOneRoom = new Set(days.map(({ place }) => place)).size === 1 && days.every(({ was }) => !was?.place);
  return (
    <ul className="proposal-lines">
      {days.map((day) => (
        <li key={day.kind}>
          <span className="proposal-label">{kinds[day.kind]()}</span> <DateText date={day.date} />
          {!isOneRoom && <Room place={day.place} />}
          {day.was && <Was>{wasText(day.was)}</Was>}
        </li>
      ))}
      {isOneRoom && (
        <li>
          <Room place={days[0]?.place ?? null} />
        </li>
      )}
      {later.length > 0 && <Intervisions sessions={later} />}
    </ul>
  );
}

const Room = ({ place }: { place: string | null }) => (
  <span className="proposal-place">{place ?? m.planning_proposal_at_client()}</span>
);

function Intervisions({ sessions }: { sessions: readonly SessionView[] }) {
  const changed = sessions.flatMap(({ was }) => (was ? [wasText(was)] : []));
  return (
    <li className="proposal-place">
      {m.planning_proposal_intervision()} {sessions.map(({ date }) => formatDate(date, currentLocale())).join(", ")}
      {changed.length > 0 && <Was>{changed.join("; ")}</Was>}
    </li>
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
