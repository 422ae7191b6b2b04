import { marks } from "#db/lists";
import type { ShownLine } from "~/domain/attendance/queries";
import { m } from "~/text/messages";
import { FieldNotes, fieldId, wiring } from "~/ui/field";
import { Icon } from "~/ui/icon";
import { History } from "./history";
import { MakeUpNotes } from "./make-up-notes";
import { markIcons, markWords } from "./mark-words";
import "./register-row.css";
import type { RowValues } from "./typed";

interface RowProps {
  line: ShownLine;
  index: number;
  values: RowValues;
  netMinutes: number;
}

/** One participant: a name, five choices, and what the choice asks. */
export function RegisterRow({ line, index, values, netMinutes }: RowProps) {
  const name = (field: string) => `marks[${index}].${field}`;
  const isWrong = Object.values(values.errors).some((errors) => errors.length > 0);
  const markField = fieldId(name("mark"));
  return (
    <li>
      <fieldset className="register-row" data-wrong={isWrong || undefined} aria-describedby={`${markField}-error`}>
        <legend>
          <span className="register-name">{line.name}</span>
          <RowNotes line={line} />
        </legend>
        <input type="hidden" name={name("enrolmentId")} value={line.enrolmentId} />
        <input type="hidden" name={name("seen")} value={line.mark?.id ?? 0} />
        <div className="register-choices">
          {marks.map((mark, place) => (
            <label key={mark} data-mark={mark}>
              <input
                type="radio"
                id={place === 0 ? markField : undefined}
                name={name("mark")}
                value={mark}
                defaultChecked={values.mark === mark}
              />
              <Icon name={markIcons[mark]} />
              <span>{markWords[mark]()}</span>
            </label>
          ))}
        </div>
        <FieldNotes id={markField} errors={values.errors.mark} />
        <Minutes name={name("minutesMissed")} values={values} netMinutes={netMinutes} />
        <ExcuseReason name={name("reason")} values={values} />
      </fieldset>
      <History marks={line.earlier} />
    </li>
  );
}

function RowNotes({ line }: { line: ShownLine }) {
  return (
    <span className="register-notes">
      {line.organisation && <span>{line.organisation}</span>}
      {line.isWalkIn && <span>{m.attendance_walk_in()}</span>}
      <MakeUpNotes line={line} />
      <span className="register-open">{m.attendance_open()}</span>
    </span>
  );
}

function Minutes({ name, values, netMinutes }: { name: string; values: RowValues; netMinutes: number }) {
  const words = { name, errors: values.errors.minutesMissed };
  return (
    <div className="register-ask" data-asks="minutes">
      <label htmlFor={fieldId(name)}>{m.attendance_minutes()}</label>
      <input
        className="input"
        type="number"
        inputMode="numeric"
        min={1}
        max={netMinutes}
        defaultValue={values.minutesMissed}
        {...wiring(words)}
      />
      <FieldNotes id={fieldId(name)} errors={words.errors} />
    </div>
  );
}

function ExcuseReason({ name, values }: { name: string; values: RowValues }) {
  const words = { name, errors: values.errors.reason };
  return (
    <div className="register-ask" data-asks="reason">
      <label htmlFor={fieldId(name)}>{m.attendance_reason()}</label>
      <input
        className="input"
        type="text"
        maxLength={500}
        autoComplete="off"
        defaultValue={values.reason}
        {...wiring(words)}
      />
      <FieldNotes id={fieldId(name)} errors={words.errors} />
    </div>
  );
}
