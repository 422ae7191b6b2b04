import { m } from "~/text/messages";
import { Notice } from "./notice";
import { Row, Table } from "./table";

interface StaleProps {
  /** What stands now and what was typed, by the name of the field. */
  refusal: { kind: string; current: Record<string, string> | null; values: Record<string, string | string[]> } | null;
  labels: Record<string, string>;
  /** A value in words, where the form holds a code. */
  inWords?: (name: string, value: string) => string;
}

/** Two people changed the same thing: both versions, field by field. */
export function Stale({ refusal, labels, inWords = (_name, value) => value }: StaleProps) {
  if (refusal?.kind !== "stale" || !refusal.current) return null;
  const { current, values } = refusal;
  const columns = [
    { key: "field", label: m.shell_stale_field() },
    { key: "current", label: m.shell_stale_current() },
    { key: "yours", label: m.shell_stale_yours() },
  ] as const;
  const mine = (name: string) => String(values[name] ?? "").replaceAll("\r\n", "\n");
  const differing = Object.keys(labels).filter((name) => name in current && current[name] !== mine(name));
  const shown = (name: string, value: string) => (value === "" ? m.shell_stale_empty() : inWords(name, value));
  return (
    <>
      <Notice tone="warning" title={m.shell_stale_title()}>
        {m.shell_stale_text()}
      </Notice>
      {differing.length > 0 && (
        <Table caption={m.shell_stale_title()} captionHidden columns={columns}>
          {differing.map((name) => (
            <Row
              key={name}
              columns={columns}
              cells={{
                field: labels[name],
                current: shown(name, current[name] ?? ""),
                yours: shown(name, mine(name)),
              }}
            />
          ))}
        </Table>
      )}
    </>
  );
}
