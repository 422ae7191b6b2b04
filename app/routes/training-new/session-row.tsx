import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { DateField, FieldRow, SelectField, TimeField } from "~/ui/form";
import { Icon } from "~/ui/icon";
import { Status } from "~/ui/status";
import type { Draft, DraftRow } from "./draft.server";
import { locationGroups } from "./locations";

interface SessionRowProps {
  row: DraftRow;
  /** The newest check of it. */
  found: DraftRow;
  index: number;
  locations: Draft["locations"];
}

/** One proposed session: its fields, and at once what collides and what warns. */
export function SessionRow({ row, found, index, locations }: SessionRowProps) {
  const name = (field: string) => `sessions[${index}].${field}`;
  const { fields } = found;
  return (
    <fieldset className="plan-session" data-tone={toneOf(found)}>
      <legend>
        {row.name} <Verdict row={found} />
      </legend>
      <input type="hidden" name={name("partId")} value={row.partId} />
      <FieldRow>
        <DateField label={m.session_date()} name={name("date")} defaultValue={row.date} errors={fields.date} />
        <TimeField
          label={m.session_starts()}
          name={name("startsAt")}
          defaultValue={row.startsAt}
          errors={fields.startsAt}
        />
        <TimeField label={m.session_ends()} name={name("endsAt")} defaultValue={row.endsAt} errors={fields.endsAt} />
        <SelectField
          label={m.session_location()}
          name={name("locationId")}
          empty={m.training_new_location_later()}
          choices={locationGroups(locations)}
          defaultValue={row.locationId}
          errors={fields.locationId}
        />
      </FieldRow>
      <ul className="plan-findings" aria-live="polite">
        {found.faults.map((text) => (
          <Found key={text} tone="danger" text={text} />
        ))}
        {found.conflicts.map((text) => (
          <Found key={text} tone="danger" text={text} />
        ))}
        {found.warnings.map((text) => (
          <Found key={text} tone="warning" text={text} />
        ))}
        {row.movedBecause.map((text) => (
          <Found key={text} tone="info" text={m.training_new_stepped_over({ reason: text })} />
        ))}
      </ul>
    </fieldset>
  );
}

function toneOf({ fields, faults, conflicts, warnings }: DraftRow) {
  const isImpossible = Object.keys(fields).length + faults.length + conflicts.length > 0;
  if (isImpossible) return "danger";
  return warnings.length > 0 ? "warning" : "good";
}

function Verdict({ row }: { row: DraftRow }) {
  const tone = toneOf(row);
  const words = {
    danger: m.training_new_row_conflict,
    warning: m.training_new_row_warning,
    good: m.training_new_row_free,
  };
  return (
    <>
      {row.day && (
        <span className="plan-day">
          <DateText date={row.day} style="long" />
        </span>
      )}
      <Status tone={tone}>{words[tone]()}</Status>
    </>
  );
}

const icons = { danger: "stop", warning: "warning", info: "info" } as const;

const Found = ({ tone, text }: { tone: keyof typeof icons; text: string }) => (
  <li data-tone={tone}>
    <Icon name={icons[tone]} />
    <span>{text}</span>
  </li>
);
