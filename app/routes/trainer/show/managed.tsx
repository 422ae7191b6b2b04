import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField } from "~/ui/form";
import { Certifications, type CertificationView } from "../certifications";
import type { TrainerFileView } from "../file.server";
import { attributeOf } from "../qualification-name";
import { Renewals } from "../renewals";
import { TrackSection } from "../track-section";
import { ReasonForm, refusalOf } from "./reason-form";
import { StepActions } from "./step-actions";
import { TrackActions } from "./track-actions";

interface ManagedProps {
  file: TrainerFileView;
  refusal: RefusalView | null;
  once: string;
}

/** The tracks, renewals and certifications, with what whoever manages them may do. */
export function Managed({ file, refusal, once }: ManagedProps) {
  const { person, tracks, renewals, certifications, attributes, today, may } = file;
  return (
    <>
      {tracks.map((track) => {
        const held = attributeOf(attributes, track.qualification);
        const isHeld = held !== null && !held.inGrace;
        if (isHeld && !track.candidacy) return null;
        return (
          <TrackSection
            key={track.id}
            track={track}
            actions={may.manage && <TrackActions {...{ track, once, refusal }} isHeld={isHeld} />}
            stepActions={
              may.manage && track.isOpen
                ? (step) => <StepActions personId={person.id} step={step} refusal={refusal} />
                : undefined
            }
            linksSessions={may.manage}
            linksCertificates={may.readCertificates}
          />
        );
      })}
      <Renewals
        renewals={renewals}
        action={
          may.manage ? (renewal) => renewal.met && renewal.isDue && <Renew {...renewal} once={once} /> : undefined
        }
      />
      <Certifications
        certifications={certifications}
        today={today}
        action={may.manage ? (one) => <Withdraw certification={one} today={today} refusal={refusal} /> : undefined}
      />
    </>
  );
}

function Renew({ certificationId, once }: { certificationId: number; once: string }) {
  return (
    <form method="post">
      <input type="hidden" name="part" value="renew" />
      <input type="hidden" name="_once" value={`${once}-renew-${certificationId}`} />
      <input type="hidden" name="certificationId" value={certificationId} />
      <Button variant="primary" icon="certificate">
        {m.trainer_renew()}
      </Button>
    </form>
  );
}

interface WithdrawProps {
  certification: CertificationView;
  today: string;
  refusal: RefusalView | null;
}

function Withdraw({ certification: { id, withdrawnOn, endsOn }, today, refusal }: WithdrawProps) {
  if (withdrawnOn !== null || (endsOn !== null && endsOn < today)) return null;
  const of: [string, number] = ["certificationId", id];
  const own = refusalOf(refusal, "withdraw", of);
  return (
    <ReasonForm title={m.trainer_withdraw()} part="withdraw" of={of} lead={m.trainer_withdraw_lead()} refusal={refusal}>
      <DateField
        id={`veld-ingetrokken-${id}`}
        label={m.trainer_withdrawn_on()}
        name="withdrawnOn"
        max={today}
        defaultValue={String(own?.values.withdrawnOn ?? today)}
        errors={own?.fields.withdrawnOn}
      />
    </ReasonForm>
  );
}
