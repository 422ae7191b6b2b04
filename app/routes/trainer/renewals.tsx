import type { ReactNode } from "react";
import type { RenewalPart } from "~/domain/trainer/renewal-rules";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Panel, Section } from "~/ui/page";
import { ProgressBar } from "~/ui/progress";
import type { TrainerFileView } from "./file.server";
import { qualificationName } from "./qualification-name";

type RenewalView = TrainerFileView["renewals"][number];

interface RenewalsProps {
  renewals: RenewalView[];
  /** What may be done about one: renew it. */
  action?: ((renewal: RenewalView) => ReactNode) | undefined;
}

/** What keeps each qualification: any one of its bars full is enough. */
export function Renewals({ renewals, action }: RenewalsProps) {
  if (renewals.length === 0) return null;
  return (
    <Section title={m.trainer_renewal_title()} id="verlengen" lead={<p>{m.trainer_renewal_lead()}</p>}>
      {renewals.map((renewal) => (
        <Panel key={renewal.certificationId}>
          <h3>
            {qualificationName(renewal.qualification)}: {m.trainer_until()} <DateText date={renewal.by} />
          </h3>
          {renewal.anyOf.map((part) => (
            <ProgressBar
              key={part.kind}
              label={partName(part.kind)}
              value={part.have}
              max={part.asked}
              words={m.trainer_step_count({ counted: part.have, needed: part.asked })}
            />
          ))}
          <p>{renewal.met ? m.trainer_renewal_met() : m.trainer_renewal_not_met()}</p>
          {action?.(renewal)}
        </Panel>
      ))}
    </Section>
  );
}

function partName(kind: RenewalPart["kind"]): string {
  if (kind === "deliveries") return m.trainer_renewal_deliveries();
  return kind === "intervisions" ? m.trainer_renewal_intervisions() : m.trainer_renewal_refresher_days();
}
