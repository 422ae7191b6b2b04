import type { SerializeFrom } from "@remix-run/node";
import { type OfferedPlace, reachKm } from "~/domain/make-up/rules";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormActions } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Hidden, Panel, Section } from "~/ui/page";
import type { MakeUpPage } from "./route";

interface PlacesProps {
  page: SerializeFrom<MakeUpPage>;
  back: string;
}

/** The places to choose from; the chosen one asks to be confirmed. */
export function Places({ page: { isMine, canBook, places, chosen, why, once }, back }: PlacesProps) {
  if (places.length === 0 && !chosen) return <Nowhere {...{ isMine, canBook, why, back }} />;
  const near = places.filter(({ isFar }) => !isFar);
  const far = places.filter(({ isFar }) => isFar);
  return (
    <>
      {chosen && <Confirm place={chosen} isMine={isMine} once={once} />}
      <List places={near} isMine={isMine} title={chosen ? m.make_up_other_places() : m.make_up_places()}>
        {m.make_up_places_lead()}
      </List>
      <List places={far} isMine={isMine} title={m.make_up_places_far()}>
        {m.make_up_places_far_lead({ km: reachKm })}
      </List>
    </>
  );
}

interface ListProps {
  places: OfferedPlace[];
  isMine: boolean;
  title: string;
  children: string;
}

function List({ places, isMine, title, children }: ListProps) {
  if (places.length === 0) return null;
  return (
    <Section title={title} lead={<p>{children}</p>}>
      <ul className="make-up-places">
        {places.map((place) => (
          <li key={place.sessionId}>
            <Where place={place} isMine={isMine} />
            <LinkButton compact to={`?plek=${place.sessionId}`}>
              {m.make_up_choose()} <Hidden>{hiddenWords(place)}</Hidden>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const hiddenWords = ({ organisation, date }: OfferedPlace): string =>
  m.make_up_choose_hidden({ organisation, date: formatDate(date, currentLocale()) });

function Confirm({ place, isMine, once }: { place: OfferedPlace; isMine: boolean; once: string }) {
  return (
    <Section title={m.make_up_confirm_title()}>
      <Panel>
        <Where place={place} isMine={isMine} />
        <p>{m.make_up_confirm_mail()}</p>
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <input type="hidden" name="sessionId" value={place.sessionId} />
          <FormActions>
            <Button variant="primary" name="intent" value="book">
              {m.make_up_confirm()}
            </Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

function Where({ place: { organisation, date, times, place, km, room }, isMine }: WhereProps) {
  return (
    <div className="make-up-where">
      <p>
        <strong>
          <DateText date={date} time={times} style="long" />
        </strong>
      </p>
      <p>
        {m.make_up_with({ organisation })} · {place ?? m.make_up_no_place()}
      </p>
      <p className="make-up-room">
        {km !== null && <>{distance(km, isMine)} · </>}
        {m.make_up_room({ count: room })}
      </p>
    </div>
  );
}

interface WhereProps {
  place: OfferedPlace;
  isMine: boolean;
}

const distance = (km: number, isMine: boolean): string =>
  km === 0 ? m.make_up_near() : m.make_up_km({ km, from: isMine ? m.make_up_from_own() : m.make_up_from_theirs() });

interface NowhereProps {
  isMine: boolean;
  canBook: boolean;
  why: string[];
  back: string;
}

const Nowhere = ({ isMine, canBook, why, back }: NowhereProps) => (
  <EmptyState
    icon="calendar"
    title={canBook ? m.make_up_none() : m.make_up_not_now()}
    action={<LinkButton to={back}>{isMine ? m.make_up_back_mine() : m.make_up_back_certificates()}</LinkButton>}
  >
    {why.map((one) => (
      <p key={one}>{one}</p>
    ))}
    {canBook && <p>{m.make_up_none_hint()}</p>}
  </EmptyState>
);
