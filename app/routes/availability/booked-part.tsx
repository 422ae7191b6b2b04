import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Status, type StatusTone } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import type { AvailabilityPage } from "./page.server";

type Booked = AvailabilityPage["bookings"][number];

interface BookedPartProps {
  bookings: Booked[];
  isOwn: boolean;
}

/** Booked for a time at which they said they cannot. */
export const isAtOdds = ({ state }: Booked): boolean => state === "away" || state === "outside_week";

/** What is planned already, held against what they said. */
export function BookedPart({ bookings, isOwn }: BookedPartProps) {
  const columns = [
    { key: "when", label: m.availability_booked_when() },
    { key: "session", label: m.availability_booked_session() },
    { key: "place", label: m.availability_booked_place() },
    { key: "fits", label: m.availability_booked_fits() },
  ] as const;
  const title = isOwn ? m.availability_booked_own() : m.availability_booked();
  return (
    <Section title={title} id="afspraken">
      <Table caption={title} captionHidden columns={columns}>
        {bookings.map((booking) => (
          <Row
            key={booking.bookingId}
            columns={columns}
            {...(isAtOdds(booking) && { tone: "warning" as const })}
            cells={{
              when: <DateText date={booking.date} time={[booking.startsAt, booking.endsAt]} />,
              session: isOwn ? (
                booking.session
              ) : (
                <>
                  {booking.session}, <a href={`/trainingen/${booking.trainingCode}`}>{booking.trainingCode}</a>
                </>
              ),
              place: booking.place ?? m.availability_booked_no_place(),
              fits: <Fits state={booking.state} isOwn={isOwn} />,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

const tones: Record<Booked["state"], StatusTone> = {
  free: "good",
  away: "warning",
  outside_week: "warning",
  unknown: "neutral",
};

const words: Record<Booked["state"], { own: () => string; other: () => string }> = {
  free: { own: m.availability_state_free, other: m.availability_state_free },
  away: { own: m.availability_state_away_own, other: m.availability_state_away },
  outside_week: { own: m.availability_state_outside_own, other: m.availability_state_outside },
  unknown: { own: m.availability_state_unknown, other: m.availability_state_unknown },
};

const Fits = ({ state, isOwn }: { state: Booked["state"]; isOwn: boolean }) => (
  <Status tone={tones[state]}>{words[state][isOwn ? "own" : "other"]()}</Status>
);
