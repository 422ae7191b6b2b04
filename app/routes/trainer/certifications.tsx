import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import type { TrainerFileView } from "./file.server";
import { qualificationName } from "./qualification-name";

export type CertificationView = TrainerFileView["certifications"][number];

interface CertificationsProps {
  certifications: CertificationView[];
  today: string;
  action?: ((certification: CertificationView) => ReactNode) | undefined;
}

/** Every period in which someone is or was qualified, the latest first, with its certificate. */
export function Certifications({ certifications, today, action }: CertificationsProps) {
  if (certifications.length === 0) return null;
  const columns = [
    { key: "what" as const, label: m.trainer_qualification() },
    { key: "from" as const, label: m.trainer_from() },
    { key: "until" as const, label: m.trainer_until_head() },
    { key: "state" as const, label: m.trainer_list_state() },
    { key: "certificate" as const, label: m.trainer_certificate() },
    ...(action ? [{ key: "act" as const, label: m.trainer_withdraw(), hidden: true }] : []),
  ];
  return (
    <Section title={m.trainer_certifications_title()} id="certificeringen">
      <Table caption={m.trainer_certifications_title()} captionHidden columns={columns}>
        {certifications.map((one) => (
          <Row
            key={one.id}
            columns={columns}
            cells={{
              what: qualificationName(one.qualification),
              from: <DateText date={one.startsOn} />,
              until: one.endsOn ? <DateText date={one.endsOn} /> : m.trainer_without_end(),
              state: <PeriodState {...one} today={today} />,
              certificate: one.number ? <a href={`/certificaten/${one.number}`}>{one.number}</a> : (one.reason ?? "–"),
              act: action?.(one) ?? null,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

function PeriodState({ startsOn, endsOn, withdrawnOn, withdrawnReason, today }: CertificationView & { today: string }) {
  if (withdrawnOn !== null) {
    return (
      <>
        <Status tone="danger">{m.trainer_period_withdrawn()}</Status> <DateText date={withdrawnOn} />
        {withdrawnReason && <p>{withdrawnReason}</p>}
      </>
    );
  }
  if (startsOn > today) return <Status tone="neutral">{m.trainer_period_ahead()}</Status>;
  if (endsOn !== null && endsOn < today) return <Status tone="neutral">{m.trainer_period_over()}</Status>;
  return <Status tone="good">{m.trainer_period_holds()}</Status>;
}
