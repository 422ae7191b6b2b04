import { formatDayMonth } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Card, Cards, Hidden, Section } from "~/ui/page";
import type { PlacePage } from "./place-page.server";

type Suggestion = PlacePage["suggestions"][number];
type Member = Suggestion["team"]["lead"];

/** The best dates and teams beside each other; one of them is chosen to be looked at before anything is saved. */
export function SuggestionCards({ suggestions, query, date, training, back, preview }: PlacePage) {
  const title = date === null ? m.planning_place_suggestions() : m.planning_place_suggestions_near();
  return (
    <Section title={title} id="voorstellen" lead={<p>{m.planning_place_suggestions_lead()}</p>}>
      <div className="place-cards">
        <Cards>
          {suggestions.map((suggestion, index) => (
            <Card
              key={suggestion.fields.join()}
              title={titleOf(suggestion)}
              actions={
                <Choose {...{ suggestion, query }} number={index + 1} isFirst={index === 0 && preview === null} />
              }
            >
              <ul className="place-words">
                {suggestion.words.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              <dl className="place-facts">
                {factsOf(suggestion).map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          ))}
        </Cards>
      </div>
      {date !== null && <AllDays {...{ training, back }} />}
    </Section>
  );
}

/** Away from one day, with where one came from. */
export const AllDays = ({ training, back }: Pick<PlacePage, "training" | "back">) => (
  <p>
    <a href={`/planbord/inplannen/${training.code}?${new URLSearchParams({ terug: back }).toString()}`}>
      {m.planning_place_all_days()}
    </a>
  </p>
);

/** The training days, for those who read titles alone. */
const titleOf = ({ sessions }: Suggestion): string => {
  const [first, second] = sessions;
  const days = [first, second].flatMap((one) => (one ? formatDayMonth(one.date, currentLocale()) : []));
  return m.planning_place_days({ days: days.join(m.planning_place_and()), year: first?.date.slice(0, 4) ?? "" });
};

function Choose({
  suggestion,
  query,
  number,
  isFirst,
}: {
  suggestion: Suggestion;
  query: string;
  number: number;
  isFirst: boolean;
}) {
  return (
    <form method="get" action="#bekijken">
      {[...new URLSearchParams(query), ...suggestion.fields].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={isFirst ? "primary" : "secondary"}>
        {m.planning_place_choose()} <Hidden>{m.planning_place_number({ number })}</Hidden>
      </Button>
    </form>
  );
}

const factsOf = ({ sessions, team }: Suggestion) => [
  {
    label: m.planning_place_when(),
    value: (
      <ul className="place-days">
        {sessions.map(({ name, date, startsAt, endsAt, place }) => (
          <li key={name}>
            <span className="place-part">{name}</span> <DateText date={date} time={[startsAt, endsAt]} />
            {place !== null && <small>{place}</small>}
          </li>
        ))}
      </ul>
    ),
  },
  { label: m.planning_place_lead(), value: <Person member={team.lead} /> },
  { label: m.planning_place_second(), value: <Person member={team.second} /> },
  ...(team.actors.length === 0 ? [] : [{ label: m.planning_place_actors(), value: <Actors actors={team.actors} /> }]),
];

const Actors = ({ actors }: { actors: readonly Member[] }) => (
  <ul className="place-people">
    {actors.map((actor) => (
      <li key={actor.id}>
        <Person member={actor} />
      </li>
    ))}
  </ul>
);

/** Nearer than the middle of a region tells. */
const nearKm = 5;

const Person = ({ member: { name, km, isTrainee } }: { member: Member }) => (
  <>
    {name} <small>{km === null ? "" : km < nearKm ? m.planning_place_near() : m.planning_place_km({ km })}</small>
    {isTrainee && <small> · {m.planning_place_trainee()}</small>}
  </>
);
