import type { ImportColumn } from "~/domain/enrolment/import-columns";
import type { RowState } from "~/domain/enrolment/import-preview";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions } from "~/ui/form";
import { Status, type StatusTone } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { personLabels } from "../person-fields";
import { Decision } from "./decision";
import "./draft-rows.css";
import type { DraftViewRow } from "./draft-view.server";

/** The rows of the file with what happens to each. */
export function DraftRows({ rows, canDecide }: { rows: readonly DraftViewRow[]; canDecide: boolean }) {
  const columns = [
    { key: "name", label: m.enrolment_name() },
    { key: "email", label: m.enrolment_email() },
    { key: "organisation", label: m.enrolment_organisation() },
    { key: "about", label: m.enrolment_job() },
    { key: "what", label: m.enrolment_draft_what() },
  ] as const;
  return (
    <>
      <Table caption={m.enrolment_draft_rows()} captionHidden columns={columns}>
        {rows.map((row) => (
          <Row
            key={row.number}
            columns={columns}
            tone={tones[row.state]}
            cells={{
              name: <Name row={row} />,
              email: <span className="draft-text">{row.email}</span>,
              organisation: row.organisation && <Organisation row={row} />,
              about: row.about && <span className="draft-text">{row.about}</span>,
              what: <WhatHappens row={row} />,
            }}
          />
        ))}
      </Table>
      {canDecide && (
        <FormActions>
          <Button name="intent" value="decide">
            {m.enrolment_draft_save()}
          </Button>
        </FormActions>
      )}
    </>
  );
}

const tones: Partial<Record<RowState, "warning" | "danger">> = { undecided: "warning", refused: "danger" };

const Name = ({ row: { number, name } }: { row: DraftViewRow }) => (
  <div className="draft-name">
    <span className="draft-text">{name}</span>
    <span className="draft-number">{m.enrolment_draft_row_number({ number })}</span>
  </div>
);

const Organisation = ({ row: { organisation, isNewOrganisation } }: { row: DraftViewRow }) => (
  <div className="draft-name">
    <span className="draft-text">{organisation}</span>
    {isNewOrganisation && <span className="draft-number">{m.enrolment_draft_new_organisation()}</span>}
  </div>
);

const words: Record<RowState, { tone: StatusTone; say: () => string }> = {
  new: { tone: "info", say: m.enrolment_draft_new_person },
  known: { tone: "good", say: m.enrolment_draft_known_person },
  undecided: { tone: "warning", say: m.enrolment_draft_undecided },
  refused: { tone: "danger", say: m.enrolment_draft_refused },
};

function WhatHappens({ row }: { row: DraftViewRow }) {
  const { tone, say } = words[row.state];
  const label = (column: ImportColumn) => personLabels()[column] ?? column;
  return (
    <div className="draft-what">
      <Status tone={tone}>{say()}</Status>
      {row.faults.map(({ column, words: reason }) => (
        <p key={`${column} ${reason}`}>
          {column ? m.enrolment_draft_fault({ column: label(column), reason }) : reason}
        </p>
      ))}
      {row.differences.map(({ column, typed, known }) => (
        <p key={column} className="draft-difference">
          {m.enrolment_draft_difference({
            column: label(column),
            typed,
            known: known || m.enrolment_draft_nothing_known(),
          })}
        </p>
      ))}
      {row.state !== "refused" && row.candidates.length > 0 && <Decision row={row} />}
    </div>
  );
}
