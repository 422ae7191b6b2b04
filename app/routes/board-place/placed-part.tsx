import { m } from "~/text/messages";
import { ButtonGroup, LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Notice } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import type { PlacePage } from "./place-page.server";

/** The training has its days: what there is to do now. */
export const PlacedPart = ({ training, sessions, back, notice }: PlacePage) => (
  <>
    {notice === "ingepland" && <Notice tone="good">{m.planning_place_done()}</Notice>}
    <Section title={m.planning_place_placed()} lead={<p>{m.planning_place_placed_lead()}</p>}>
      <Panel>
        <ul className="place-days">
          {sessions.map(({ id, name, date, startsAt, endsAt, place }) => (
            <li key={id}>
              <a href={`/bijeenkomsten/${id}`}>{name}</a> <DateText date={date} time={[startsAt, endsAt]} />
              {place !== null && <small>{place}</small>}
            </li>
          ))}
        </ul>
        <ButtonGroup>
          <LinkButton variant="primary" icon="people" to={`/trainingen/${training.code}/inzet`}>
            {m.planning_place_ask()}
          </LinkButton>
          <LinkButton to={`/trainingen/${training.code}`}>{m.planning_place_training()}</LinkButton>
          <LinkButton to={back}>{m.planning_place_board()}</LinkButton>
        </ButtonGroup>
      </Panel>
    </Section>
  </>
);
