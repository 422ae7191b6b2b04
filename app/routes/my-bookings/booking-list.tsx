import type { MyBooking } from "~/domain/booking/mine";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Card, Cards, Hidden } from "~/ui/page";
import { Status } from "~/ui/status";
import { YesNo } from "~/ui/yes-no";
import { lookOf } from "./looks";

/** One's bookings, each with when and where; what can be answered has its buttons. */
export function BookingList({ bookings }: { bookings: MyBooking[] }) {
  return (
    <Cards>
      {bookings.map((booking) => (
        <BookingCard key={booking.bookingId} booking={booking} />
      ))}
    </Cards>
  );
}

function BookingCard({ booking }: { booking: MyBooking }) {
  const { organisation, session, trainingCode, date, startsAt, endsAt, place } = booking;
  const look = lookOf(booking);
  return (
    <Card
      title={formatDate(date, currentLocale(), "long")}
      status={<Status tone={look.tone}>{look.words()}</Status>}
      actions={<Answers booking={booking} />}
    >
      <p>
        <DateText date={date} time={[startsAt, endsAt]} />
        <br />
        {place ?? m.booking_place_unknown()}
      </p>
      <p>
        {organisation}
        {session !== null && (
          <>
            <br />
            {session} · {trainingCode}
          </>
        )}
      </p>
      <Share booking={booking} />
    </Card>
  );
}

function Share({ booking }: { booking: MyBooking }) {
  if (booking.capacity === "full") return null;
  return <p>{booking.capacity === "trainee" ? m.booking_as_trainee() : m.booking_as_shadow()}</p>;
}

function Answers({ booking }: { booking: MyBooking }) {
  const { asks, bookingId, startInstant, organisation, date } = booking;
  const about = m.booking_about({ organisation, date: formatDate(date, currentLocale()) });
  if (asks === "asked" || asks === "moved") {
    return (
      <YesNo
        fields={{ bookingId, startInstant }}
        name="answer"
        yes={{ value: "accepted", words: m.booking_yes() }}
        no={{ value: "declined", words: m.booking_no() }}
        about={about}
      />
    );
  }
  if (asks !== "accepted") return null;
  return (
    <form method="post">
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="startInstant" value={startInstant} />
      <Button variant="quiet" compact name="answer" value="declined">
        {m.booking_after_all()}
        <Hidden> {about}</Hidden>
      </Button>
    </form>
  );
}
