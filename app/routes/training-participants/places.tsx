import { m } from "~/text/messages";
import { Status } from "~/ui/status";
import "./places.css";

interface PlacesProps {
  training: { minParticipants: number; maxParticipants: number };
  placed: number;
  waiting: number;
  /** In the session to come that has most of them. */
  guests: number;
}

/** "13 van 15 plaatsen, 2 op de wachtlijst, minimum 12", and what that means. */
export function Places({ training: { minParticipants, maxParticipants }, placed, waiting, guests }: PlacesProps) {
  const facts = [
    m.enrolment_places({ placed, max: maxParticipants }),
    ...(guests > 0 ? [m.enrolment_guests({ count: guests })] : []),
    ...(waiting > 0 ? [m.enrolment_waiting_count({ count: waiting })] : []),
    m.enrolment_minimum({ min: minParticipants }),
  ];
  return (
    <p className="places">
      <span>{facts.join(", ")}</span> <PlacesStatus {...{ minParticipants, maxParticipants, placed, guests }} />
    </p>
  );
}

type StatusProps = PlacesProps["training"] & Pick<PlacesProps, "placed" | "guests">;

function PlacesStatus({ minParticipants, maxParticipants, placed, guests }: StatusProps) {
  const room = maxParticipants - placed - guests;
  if (placed > maxParticipants) return <Status tone="warning">{m.enrolment_over()}</Status>;
  if (placed < minParticipants) {
    return <Status tone="warning">{m.enrolment_below_minimum({ min: minParticipants })}</Status>;
  }
  if (room <= 0) return <Status tone="good">{m.enrolment_full()}</Status>;
  return <Status tone="info">{m.enrolment_room({ count: room })}</Status>;
}
