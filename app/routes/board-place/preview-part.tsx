import { m } from "~/text/messages";
import { Button, LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormActions, TextArea } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Section, Stack } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { PlacePage } from "./place-page.server";
import type { Preview } from "./preview.server";

interface PreviewProps extends Pick<PlacePage, "training" | "query" | "once"> {
  preview: Preview;
  reasonErrors: string[] | undefined;
}

/** What was chosen, session by session, with what is found of it; nothing is saved until it is planned. */
export function PreviewPart({ preview, training, query, once, reasonErrors }: PreviewProps) {
  const away = `/planbord/inplannen/${training.code}${query ? `?${query}` : ""}`;
  return (
    <Section title={m.planning_place_preview()} id="bekijken" lead={<p>{m.planning_place_preview_lead()}</p>}>
      <Stack>
        <Findings rows={preview.rows} />
        <Sessions rows={preview.rows} />
        <form method="post">
          {[...preview.fields, ["version", String(training.version)], ["_once", once]].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {preview.isPossible && preview.asksReason && (
            <TextArea
              label={m.session_waiver_label()}
              name="waiverReason"
              hint={m.session_waiver_hint()}
              defaultValue={preview.waiverReason}
              errors={reasonErrors}
              rows={2}
            />
          )}
          <p>{m.planning_place_next_step()}</p>
          <FormActions>
            {preview.isPossible && (
              <Button variant="primary" name="intent" value="place">
                {m.planning_place_confirm()}
              </Button>
            )}
            <LinkButton to={away}>{m.planning_place_other()}</LinkButton>
          </FormActions>
        </form>
      </Stack>
    </Section>
  );
}

type PreviewRow = Preview["rows"][number];

const linesOf = (rows: readonly PreviewRow[], pick: (row: PreviewRow) => string[]): string[] =>
  rows.flatMap((row) => pick(row).map((words) => `${row.name}: ${words}`));

function Findings({ rows }: { rows: readonly PreviewRow[] }) {
  const blocking = linesOf(rows, ({ faults, conflicts }) => [...faults, ...conflicts]);
  const warnings = linesOf(rows, (row) => row.warnings);
  if (blocking.length + warnings.length === 0) return <Notice tone="good">{m.planning_place_free()}</Notice>;
  return (
    <>
      {blocking.length > 0 && (
        <Notice tone="danger" title={m.planning_place_impossible()}>
          <Lines lines={blocking} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={m.session_preview_warnings()}>
          <Lines lines={warnings} />
        </Notice>
      )}
    </>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Sessions({ rows }: { rows: readonly PreviewRow[] }) {
  const columns = [
    { key: "name", label: m.planning_place_part() },
    { key: "when", label: m.planning_place_when() },
    { key: "place", label: m.planning_place_where() },
    { key: "trainers", label: m.planning_place_trainers() },
    { key: "actors", label: m.planning_place_actors() },
  ] as const;
  return (
    <Table caption={m.planning_place_preview()} captionHidden columns={columns}>
      {rows.map(({ name, date, startsAt, endsAt, place, trainers, actors, faults, conflicts, warnings }) => (
        <Row
          key={name}
          columns={columns}
          tone={faults.length + conflicts.length > 0 ? "danger" : warnings.length > 0 ? "warning" : undefined}
          cells={{
            name,
            when: <DateText date={date} time={[startsAt, endsAt]} />,
            place: place ?? m.planning_place_no_room(),
            trainers: trainers.join(", "),
            actors: actors.length > 0 ? actors.join(", ") : m.planning_place_none(),
          }}
        />
      ))}
    </Table>
  );
}
