import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { seatWords } from "~/text/make-up-words";
import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Hidden } from "~/ui/page";
import type { MyMakeUp } from "./make-up.server";
import type { MySession } from "./my-training.server";
import { placeLine } from "./place-line";

interface MakeUpProps {
  enrolmentId: number;
  session: Pick<MySession, "id" | "name" | "outcome">;
  makeUp: MyMakeUp;
}

/** What was missed, with where it is made up or can be. */
export function MakeUp({ enrolmentId, session, makeUp: { seat, offer } }: MakeUpProps) {
  const path = `/inhalen/${enrolmentId}/${session.id}`;
  return (
    <>
      {seat && <Seat seat={seat} path={path} session={session} />}
      {offer && <Offer offer={offer} path={path} name={session.name} />}
    </>
  );
}

function Seat({ seat, path, session }: { seat: NonNullable<MyMakeUp["seat"]>; path: string; session: Named }) {
  return (
    <div className="my-make-up">
      <p>
        {seatWords(session.outcome, true)} <DateText date={seat.date} time={seat.times} />{" "}
        {m.make_up_with({ organisation: seat.organisation })}
        {seat.place && <> · {seat.place}</>}
      </p>
      {seat.isToCome && (
        <form method="post" action={path}>
          <Button compact name="intent" value="withdraw">
            {m.make_up_give_back()} <Hidden>{m.make_up_give_back_hidden({ session: session.name })}</Hidden>
          </Button>
        </form>
      )}
    </div>
  );
}

type Named = MakeUpProps["session"];

function Offer({ offer, path, name }: { offer: NonNullable<MyMakeUp["offer"]>; path: string; name: string }) {
  const { until, places, more, why } = offer;
  return (
    <div className="my-make-up">
      <p>{m.make_up_until({ date: formatDate(until, currentLocale()) })}</p>
      {why.length > 0 && (
        <p>
          {why.join(" ")} {m.make_up_none_hint()}
        </p>
      )}
      {places[0]?.isFar && <p>{m.make_up_far()}</p>}
      {places.length > 0 && (
        <ul aria-label={m.make_up_places_for({ session: name })}>
          {places.map((place) => (
            <li key={place.sessionId}>
              <p>
                <DateText date={place.date} time={place.times} />
                <span className="my-session-when">{placeLine(place)}</span>
              </p>
              <LinkButton compact to={`${path}?plek=${place.sessionId}`}>
                {m.make_up_choose()}{" "}
                <Hidden>
                  {m.make_up_choose_hidden({
                    organisation: place.organisation,
                    date: formatDate(place.date, currentLocale()),
                  })}
                </Hidden>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <a href={path}>{m.make_up_more()}</a>}
    </div>
  );
}
