import type { MyBooking } from "~/domain/booking/mine";
import { formatDate, formatTimeRange } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Card, Cards } from "~/ui/page";
import { Status } from "~/ui/status";
import { YesNo } from "~/ui/yes-no";
import { lookOf, shareOf } from "./looks";

/** What waits for an answer: when, where, and two buttons. */
export function QuestionCards({ bookings }: { bookings: MyBooking[] }) {
  return (
    <Cards>
      {bookings.map((booking) => (
        <QuestionCard key={booking.bookingId} booking={booking} />
      ))}
    </Cards>
  );
}

function QuestionCard({ booking }: { booking: MyBooking }) {
  const { bookingId, startInstant, organisation, session, trainingCode, date, startsAt, endsAt, place } = booking;
  const look = lookOf(booking);
  const share = shareOf(booking);
  return (
    <Card
      title={formatDate(date, currentLocale(), "long")}
      status={<Status tone={look.tone}>{look.words()}</Status>}
      actions={
        <YesNo
          fields={{ bookingId, startInstant }}
          name="answer"
          yes={{ value: "accepted", words: m.booking_yes() }}
          no={{ value: "declined", words: m.booking_no() }}
          about={m.booking_about({ organisation, date: formatDate(date, currentLocale()) })}
        />
      }
    >
      <p>
        {m.booking_hours({ hours: formatTimeRange(startsAt, endsAt) })}
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
      {share && <p>{share}</p>}
    </Card>
  );
}
