import type { QualificationFacts } from "#db/certificate-facts";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { stepInWords } from "~/text/qualifications";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

/** The steps of the track that were done, with their days; nothing for who was qualified before tracks were kept. */
export function Qualified({ facts: { steps } }: { facts: QualificationFacts }) {
  if (steps.length === 0) return null;
  const columns = [
    { key: "step" as const, label: m.certificate_column_step() },
    { key: "when" as const, label: m.certificate_column_when() },
  ];
  return (
    <Section title={m.certificate_qualified_steps()}>
      <Table caption={m.certificate_qualified_steps()} captionHidden columns={columns}>
        {steps.map((step) => (
          <Row
            key={step.name}
            columns={columns}
            cells={{ step: step.name, when: stepInWords(step, currentLocale()) }}
          />
        ))}
      </Table>
    </Section>
  );
}
