import type { Offer } from "~/domain/coaching/offers";
import type { OwnCoaching } from "~/domain/coaching/own";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { themeName } from "~/text/themes";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState, Notice } from "~/ui/notice";
import { Card, Cards, Hidden, Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { formName, whenWords } from "../words";
import { Actions } from "./actions";
import { AskPart } from "./ask-part";
import type { OwnPage } from "./route";

interface ProfessionalPartProps {
  professional: NonNullable<OwnPage["professional"]>;
  refusal: RefusalView | null;
  once: string;
}

/** For who is coached: what stands, the times to choose from, and what was. */
export function ProfessionalPart({ professional, refusal, once }: ProfessionalPartProps) {
  const { coming, past, offers, more, request, moving } = professional;
  return (
    <>
      {coming.length > 0 && (
        <Section title={m.coaching_coming_title()}>
          <Cards>
            {coming.map((one) => (
              <Coming key={one.bookingId} booking={one} once={once} />
            ))}
          </Cards>
        </Section>
      )}
      <Section id="momenten" title={m.coaching_offers_title()} lead={<p>{m.coaching_offers_lead()}</p>}>
        {moving !== null && (
          <Notice tone="info" actions={<LinkButton to="/mijn/coaching">{m.coaching_moving_stop()}</LinkButton>}>
            {m.coaching_moving()}
          </Notice>
        )}
        {offers.length === 0 ? (
          <EmptyState icon="calendar" title={m.coaching_offers_none()}>
            {m.coaching_offers_none_text()}
          </EmptyState>
        ) : (
          <Cards>
            {offers.map((offer) => (
              <OfferCard key={offer.sessionId} {...{ offer, moving, once }} />
            ))}
          </Cards>
        )}
        {more > 0 && <p>{m.coaching_offers_more({ count: more })}</p>}
      </Section>
      <AskPart {...{ request, refusal, once }} />
      {past.length > 0 && (
        <Section title={m.coaching_past_title()} lead={<p>{m.coaching_past_lead()}</p>}>
          <Cards>
            {past.map((one) => (
              <Past key={one.bookingId} booking={one} once={once} />
            ))}
          </Cards>
        </Section>
      )}
    </>
  );
}

function OfferCard({ offer, moving, once }: { offer: Offer; moving: number | null; once: string }) {
  const { sessionId, form, coach, organisation, where, km, left } = offer;
  const title = whenWords(offer);
  return (
    <Card
      title={title}
      actions={
        <form method="post">
          <input type="hidden" name="part" value="book" />
          <input type="hidden" name="_once" value={once} />
          <input type="hidden" name="sessionId" value={sessionId} />
          {moving !== null && <input type="hidden" name="insteadOf" value={moving} />}
          <Button icon="check">
            {moving === null ? m.coaching_book() : m.coaching_book_instead()} <Hidden>{title}</Hidden>
          </Button>
        </form>
      }
    >
      <p>
        {coach}
        {organisation && <>, {organisation}</>}
      </p>
      <p>
        {formName[form]()}
        {where && <> · {where}</>}
        {km > 0 && <> · {m.coaching_km({ km })}</>}
        {form === "group" && <> · {m.coaching_left({ count: left })}</>}
      </p>
    </Card>
  );
}

function Where({ booking: { form, location, place } }: { booking: OwnCoaching }) {
  const where = [formName[form](), location, place].filter(Boolean).join(" · ");
  return <p className="coaching-where">{where}</p>;
}

function Coming({ booking, once }: { booking: OwnCoaching; once: string }) {
  const title = whenWords(booking);
  return (
    <Card
      title={title}
      actions={
        <form method="post" className="coaching-buttons">
          <input type="hidden" name="part" value="cancel" />
          <input type="hidden" name="bookingId" value={booking.bookingId} />
          <LinkButton to={`/mijn/coaching?verzet=${booking.bookingId}#momenten`}>
            {m.coaching_move_own()} <Hidden>{title}</Hidden>
          </LinkButton>
          <Button variant="quiet">
            {m.coaching_cancel()} <Hidden>{title}</Hidden>
          </Button>
        </form>
      }
    >
      <p>{m.coaching_with({ name: booking.coach })}</p>
      <Where booking={booking} />
      <Actions bookingId={booking.bookingId} actions={booking.actions} other={booking.coach} once={once} />
    </Card>
  );
}

function Past({ booking, once }: { booking: OwnCoaching; once: string }) {
  return (
    <Card title={whenWords(booking)} status={<Presence isPresent={booking.isPresent} />}>
      <p>{m.coaching_with({ name: booking.coach })}</p>
      {booking.theme && <p>{themeName[booking.theme]()}</p>}
      <Actions bookingId={booking.bookingId} actions={booking.actions} other={booking.coach} once={once} />
    </Card>
  );
}

function Presence({ isPresent }: { isPresent: boolean | null }) {
  if (isPresent === null) return <Status tone="neutral">{m.coaching_not_recorded()}</Status>;
  return isPresent ? (
    <Status tone="good">{m.coaching_present()}</Status>
  ) : (
    <Status tone="warning">{m.coaching_absent()}</Status>
  );
}
