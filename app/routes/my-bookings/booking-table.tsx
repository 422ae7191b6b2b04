import type { MyBooking } from "~/domain/booking/mine";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Hidden } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { lookOf, shareOf } from "./looks";

/** What was answered already: when, where, and what became of it; a yes can still become a no. */
export function BookingTable({ caption, bookings }: { caption: string; bookings: MyBooking[] }) {
  const columns = [
    { key: "when", label: m.booking_when() },
    { key: "organisation", label: m.booking_organisation() },
    { key: "place", label: m.booking_place() },
    { key: "state", label: m.booking_state() },
  ] as const;
  return (
    <Table caption={caption} captionHidden columns={columns}>
      {bookings.map((booking) => {
        const { bookingId, date, startsAt, endsAt, place } = booking;
        return (
          <Row
            key={bookingId}
            columns={columns}
            cells={{
              when: <DateText date={date} time={[startsAt, endsAt]} />,
              organisation: <What booking={booking} />,
              place: place ?? m.booking_place_unknown(),
              state: <State booking={booking} />,
            }}
          />
        );
      })}
    </Table>
  );
}

function What({ booking }: { booking: MyBooking }) {
  const { organisation, session, trainingCode } = booking;
  const lines = [session && `${session} · ${trainingCode}`, shareOf(booking)].filter((line) => line !== null);
  return (
    <>
      {organisation}
      {lines.map((line) => (
        <span key={line} className="my-booking-line">
          {line}
        </span>
      ))}
    </>
  );
}

function State({ booking }: { booking: MyBooking }) {
  const { asks, bookingId, startInstant, organisation, date } = booking;
  const look = lookOf(booking);
  const status = <Status tone={look.tone}>{look.words()}</Status>;
  if (asks !== "accepted") return status;
  return (
    <form method="post" className="my-booking-state">
      {status}
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="startInstant" value={startInstant} />
      <Button variant="quiet" compact name="answer" value="declined">
        {m.booking_after_all()}
        <Hidden> {m.booking_about({ organisation, date: formatDate(date, currentLocale()) })}</Hidden>
      </Button>
    </form>
  );
}
