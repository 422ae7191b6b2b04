import type { Register } from "#db/lists";
import type { HourKind, Hours } from "~/domain/intervision/hours";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

/** The hours someone attended, by kind, for the registers in which they stand; nothing for who attended none. */
export function HoursPart({ hours: { registers, kinds } }: { hours: Hours }) {
  if (kinds.every(({ sessions }) => sessions === 0)) return null;
  const columns = [
    { key: "kind", label: m.intervision_hours_kind() },
    { key: "hours", label: m.intervision_hours_title(), align: "end" },
    { key: "sessions", label: m.intervision_meetings(), align: "end" },
    { key: "registers", label: m.intervision_hours_for() },
  ] as const;
  const signable = kinds.find(({ kind }) => kind === "reflection")?.signableMinutes ?? 0;
  const named = registers.map(registerName).join(", ") || m.intervision_hours_no_register();
  return (
    <Section id="uren" title={m.intervision_hours_title()} lead={<p>{m.intervision_hours_lead()}</p>}>
      <Table caption={m.intervision_hours_title()} captionHidden columns={columns}>
        {kinds.map(({ kind, minutes, sessions }) => (
          <Row
            key={kind}
            columns={columns}
            cells={{ kind: kindName[kind](), hours: said(minutes), sessions: String(sessions), registers: named }}
          />
        ))}
      </Table>
      {signable > 0 && <p>{m.intervision_hours_signable({ hours: said(signable) })}</p>}
    </Section>
  );
}

const said = (minutes: number): string => formatMinutes(minutes, currentLocale());

const registerName = (register: Register): string => (register === "other" ? m.person_register_other() : register);

const kindName: Record<HourKind, () => string> = {
  training: m.intervision_hours_training,
  reflection: m.intervision_hours_reflection,
};
