import type { MyBooking } from "~/domain/booking/mine";
import { formatDate, formatTimeRange } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Card, Cards, Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { YesNo } from "~/ui/yes-no";

/** What waits for one's own yes or no; nothing when nothing does. */
export function Questions({ bookings }: { bookings: MyBooking[] }) {
  if (bookings.length === 0) return null;
  return (
    <Section
      title={m.booking_questions()}
      lead={m.booking_answer_choice()}
      actions={<a href="/mijn/inzet">{m.booking_mine_all()}</a>}
    >
      <Cards>
        {bookings.map((booking) => (
          <QuestionCard key={booking.bookingId} booking={booking} />
        ))}
      </Cards>
    </Section>
  );
}

function QuestionCard({ booking }: { booking: MyBooking }) {
  const { bookingId, startInstant, organisation, session, date, startsAt, endsAt, place, asks } = booking;
  const day = formatDate(date, currentLocale(), "long");
  return (
    <Card
      title={day}
      status={asks === "moved" && <Status tone="warning">{m.booking_state_moved()}</Status>}
      actions={
        <YesNo
          action="/mijn/inzet"
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
      <p>{session === null ? organisation : `${organisation} · ${session}`}</p>
    </Card>
  );
}
