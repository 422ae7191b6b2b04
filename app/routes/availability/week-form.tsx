import { dayPartNames, dayParts, type SaidDay } from "~/domain/availability/week-rules";
import type { RefusalView } from "~/http/refusal-view";
import { type Typed, typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, TimeField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { dayNames, ownName, partNames } from "./words";
import "./week-form.css";

interface WeekFormProps {
  days: SaidDay[];
  lead: string;
  refusal: RefusalView | null;
}

/** Seven days with three parts each, and times of one's own where those do not fit. */
export function WeekForm({ days, lead, refusal }: WeekFormProps) {
  const form = typed(refusal?.values, standingOf(days));
  const names = dayNames();
  return (
    <Section title={m.availability_week()} lead={<p>{lead}</p>}>
      <Panel>
        <form method="post">
          <input type="hidden" name="part" value="week" />
          <p className="week-hours">{hoursInWords()}</p>
          {days.map(({ own }, day) => (
            <Day key={names[day]} day={day} name={names[day] ?? ""} rows={own.length + 1} {...{ form, refusal }} />
          ))}
          <FormActions>
            <Button variant="primary">{m.availability_week_save()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

const standingOf = (days: readonly SaidDay[]): Record<string, string> =>
  Object.fromEntries(
    days.flatMap(({ parts, own }, day) => [
      [`days[${day}].parts`, parts.join(",")],
      ...own.flatMap(({ startsAt, endsAt }, row) => [
        [ownName(day, row, "startsAt"), startsAt],
        [ownName(day, row, "endsAt"), endsAt],
      ]),
    ]),
  );

const hoursInWords = (): string => {
  const names = partNames();
  return dayPartNames.map((part) => `${names[part]} ${dayParts[part].startsAt}–${dayParts[part].endsAt}`).join(" · ");
};

interface DayProps {
  day: number;
  name: string;
  rows: number;
  form: Typed;
  refusal: RefusalView | null;
}

function Day({ day, name, rows, form, refusal }: DayProps) {
  const parts = `days[${day}].parts`;
  const chosen = form.text(parts).split(",");
  const names = partNames();
  return (
    <fieldset className="week-day">
      <legend className="visually-hidden">{name}</legend>
      <span className="week-day-name" aria-hidden="true">
        {name}
      </span>
      <div className="week-parts">
        {dayPartNames.map((part) => (
          <label className="week-part" key={part}>
            <input type="checkbox" name={parts} value={part} defaultChecked={chosen.includes(part)} />
            <span>{names[part]}</span>
          </label>
        ))}
      </div>
      <OwnTimes {...{ day, name, rows, form, refusal }} />
    </fieldset>
  );
}

/** Folded away while it is empty: the three parts do for most. */
function OwnTimes({ day, name, rows, form, refusal }: DayProps) {
  const field = (row: number, end: "startsAt" | "endsAt") => {
    const own = ownName(day, row, end);
    return { name: own, defaultValue: form.text(own), errors: refusal?.fields[own] };
  };
  const all = Array.from({ length: rows }, (_none, row) => ({
    row,
    from: field(row, "startsAt"),
    until: field(row, "endsAt"),
  }));
  const isUsed = all.some(({ from, until }) => from.defaultValue !== "" || until.defaultValue !== "");
  return (
    <details className="week-own" open={isUsed}>
      <summary>
        {m.availability_own_times()}
        <span className="visually-hidden"> {name}</span>
      </summary>
      {all.map(({ row, from, until }) => (
        <FieldRow key={row}>
          <TimeField label={m.availability_from()} {...from} />
          <TimeField label={m.availability_until()} {...until} />
        </FieldRow>
      ))}
    </details>
  );
}
