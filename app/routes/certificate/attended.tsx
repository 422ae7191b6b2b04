import type { TrainingFacts } from "#db/certificate-facts";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Section, Stack } from "~/ui/page";
import { Row, Table } from "~/ui/table";

/** Every attended date with its place and net hours, and the hours by kind. */
export function Attended({ facts }: { facts: TrainingFacts }) {
  const columns = [
    { key: "name" as const, label: m.certificate_column_session() },
    { key: "date" as const, label: m.certificate_column_date() },
    { key: "place" as const, label: m.certificate_column_place() },
    { key: "hours" as const, label: m.certificate_hours(), align: "end" as const },
  ];
  const caption = m.certificate_pdf_attended({ training: facts.training.code });
  return (
    <Section title={m.certificate_attended()}>
      <Stack>
        <Table caption={caption} captionHidden columns={columns}>
          {facts.sessions.map(({ name, date, place, netMinutes }) => (
            <Row
              key={`${date} ${name}`}
              columns={columns}
              cells={{
                name,
                date: <DateText date={date} />,
                place: place ?? m.certificate_no_place(),
                hours: formatMinutes(netMinutes, currentLocale()),
              }}
            />
          ))}
        </Table>
        <Facts shape="tiles" items={hoursOf(facts)} />
      </Stack>
    </Section>
  );
}

function hoursOf({ netMinutes }: TrainingFacts) {
  const locale = currentLocale();
  const { training_day: days, intervision } = netMinutes;
  return [
    { label: m.certificate_pdf_kind_training_day(), value: days > 0 ? formatMinutes(days, locale) : null },
    { label: m.certificate_pdf_kind_intervision(), value: intervision > 0 ? formatMinutes(intervision, locale) : null },
    { label: m.certificate_pdf_total(), value: formatMinutes(days + intervision, locale) },
  ];
}
