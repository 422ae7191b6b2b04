import type { OrganisationTraining } from "~/domain/organisation/queries";
import { m } from "~/text/messages";
import { statusName, statusTone } from "~/text/training-status";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

export function LatestTrainings({ trainings }: { trainings: OrganisationTraining[] }) {
  const columns = [
    { key: "code", label: m.organisation_training() },
    { key: "date", label: m.organisation_first_date() },
    { key: "status", label: m.organisation_status() },
  ] as const;
  return (
    <Section title={m.organisation_latest()}>
      {trainings.length === 0 && <p>{m.organisation_no_trainings()}</p>}
      {trainings.length > 0 && (
        <Table caption={m.organisation_latest()} captionHidden columns={columns}>
          {trainings.map(({ code, firstDate, status, year }) => (
            <Row
              key={code}
              columns={columns}
              cells={{
                code: <a href={`/trainingen/${code}`}>{code}</a>,
                date: firstDate ? <DateText date={firstDate} /> : m.organisation_no_date({ year }),
                status: <Status tone={statusTone[status]}>{statusName(status)}</Status>,
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}
