import type { MessageKind } from "#db/lists";
import type { OutboxState } from "~/domain/message/states";
import { m } from "~/text/messages";
import { Status } from "~/ui/status";

const kinds: Record<MessageKind, () => string> = {
  sign_in: m.administration_mail_sign_in,
  session_moved: m.administration_mail_session_moved,
  training_cancelled: m.administration_mail_training_cancelled,
  enrolment_placed: m.administration_mail_enrolment_placed,
  certificate_ready: m.administration_mail_certificate_ready,
  booking_asked: m.administration_mail_booking_asked,
  booking_filled: m.administration_mail_booking_filled,
  booking_ended: m.administration_mail_booking_ended,
  certification_expiring: m.administration_mail_certification_expiring,
  coaching_booked: m.administration_mail_coaching_booked,
  coaching_cancelled: m.administration_mail_coaching_cancelled,
  make_up_booked: m.administration_mail_make_up_booked,
  make_up_lost: m.administration_mail_make_up_lost,
  intervision_group: m.administration_mail_intervision_group,
};

const states: Record<OutboxState, () => string> = {
  waiting: m.administration_mail_waiting,
  sent: m.administration_mail_sent,
  failed: m.administration_mail_failed,
  cancelled: m.administration_mail_cancelled,
};

const tones = { waiting: "info", sent: "good", failed: "danger", cancelled: "neutral" } as const;

export const kindName = (kind: MessageKind): string => kinds[kind]();
export const stateName = (state: OutboxState): string => states[state]();

export function MailState({ state, attempts }: { state: OutboxState; attempts: number }) {
  return (
    <>
      <Status tone={tones[state]}>{stateName(state)}</Status>
      {state === "failed" && <> {m.administration_mail_attempts({ count: attempts })}</>}
    </>
  );
}
