import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { TrainerFileView } from "./file.server";

interface PausesProps {
  pauses: TrainerFileView["pauses"];
  /** Pausing, or coming back. */
  children?: ReactNode;
}

/** When someone was or is away as a trainer, the latest first. */
export function Pauses({ pauses, children }: PausesProps) {
  if (pauses.length === 0 && !children) return null;
  const columns = [
    { key: "kind", label: m.trainer_pause_kind() },
    { key: "from", label: m.trainer_from() },
    { key: "until", label: m.trainer_until_head() },
    { key: "why", label: m.trainer_why() },
  ] as const;
  return (
    <Section title={m.trainer_pauses_title()} id="afwezig">
      {pauses.length > 0 && (
        <Table caption={m.trainer_pauses_title()} captionHidden columns={columns}>
          {pauses.map(({ id, kind, startsOn, endsOn, reason }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                kind: kind === "alumnus" ? m.trainer_pause_alumnus() : m.trainer_pause_inactive(),
                from: <DateText date={startsOn} />,
                until: endsOn ? <DateText date={endsOn} /> : m.trainer_open_end(),
                why: reason,
              }}
            />
          ))}
        </Table>
      )}
      {children}
    </Section>
  );
}
