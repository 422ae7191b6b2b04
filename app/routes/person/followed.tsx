import type { FollowedTraining } from "~/domain/person/record";
import { m } from "~/text/messages";
import { statusName, statusTone } from "~/text/training-status";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

const ends = {
  withdrawn: m.person_end_withdrawn,
  substituted: m.person_end_substituted,
  transferred: m.person_end_transferred,
} as const;

function standing({ end, placedAt }: FollowedTraining): string {
  if (end) return ends[end]();
  return placedAt === null ? m.person_on_waiting_list() : m.person_placed();
}

/** The trainings of a professional, with their certificates; nothing for who followed none. */
export function Followed({ followed, linked }: { followed: FollowedTraining[]; linked: boolean }) {
  if (followed.length === 0) return null;
  const columns = [
    { key: "training", label: m.today_training() },
    { key: "starts", label: m.person_starts() },
    { key: "status", label: m.person_training_status() },
    { key: "enrolment", label: m.person_enrolment() },
    { key: "certificate", label: m.person_certificate() },
  ] as const;
  return (
    <Section title={m.person_followed()}>
      <Table caption={m.person_followed()} captionHidden columns={columns}>
        {followed.map((row) => (
          <Row
            key={`${row.code} ${row.placedAt} ${row.end}`}
            columns={columns}
            cells={{
              training: <a href={`/trainingen/${row.code}`}>{row.code}</a>,
              starts: row.firstDate ? <DateText date={row.firstDate} /> : m.person_no_date(),
              status: <Status tone={statusTone[row.status]}>{statusName(row.status)}</Status>,
              enrolment: standing(row),
              certificate: <Certificate number={row.certificate} linked={linked} />,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

function Certificate({ number, linked }: { number: string | null; linked: boolean }) {
  if (number && linked) return <a href={`/certificaten/${number}`}>{number}</a>;
  return <span>{number ? m.person_has_certificate() : m.person_no_certificate()}</span>;
}
