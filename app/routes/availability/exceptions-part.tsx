import type { AbsenceReason } from "#db/lists";
import { exceptionKinds } from "~/domain/availability/week-rules";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { DateField, FieldRow, FormActions, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { kindNames } from "./words";

interface Exception {
  id: number;
  startsOn: string;
  endsOn: string;
  isAvailable: boolean;
  reason: AbsenceReason | null;
}

interface ExceptionsPartProps {
  exceptions: Exception[];
  lead: string;
  once: string;
  refusal: RefusalView | null;
}

/** The days on which the week does not hold, and a form for more of them. */
export function ExceptionsPart({ exceptions, lead, once, refusal }: ExceptionsPartProps) {
  return (
    <Section title={m.availability_exceptions()} lead={<p>{lead}</p>}>
      {exceptions.length > 0 && <ExceptionTable exceptions={exceptions} />}
      <Panel>
        <ExceptionForm once={once} refusal={refusal} />
      </Panel>
    </Section>
  );
}

function ExceptionTable({ exceptions }: Pick<ExceptionsPartProps, "exceptions">) {
  const columns = [
    { key: "days", label: m.availability_days() },
    { key: "kind", label: m.availability_kind() },
    { key: "act", label: m.availability_exception_remove(), hidden: true },
  ] as const;
  return (
    <Table caption={m.availability_exceptions()} captionHidden columns={columns}>
      {exceptions.map(({ id, startsOn, endsOn, isAvailable, reason }) => (
        <Row
          key={id}
          columns={columns}
          cells={{
            days: <Days startsOn={startsOn} endsOn={endsOn} />,
            kind: (
              <Status tone={isAvailable ? "good" : "neutral"} icon={isAvailable ? "check" : "stop"}>
                {kindNames()[isAvailable ? "free" : (reason ?? "other")]}
              </Status>
            ),
            act: <Remove id={id} startsOn={startsOn} />,
          }}
        />
      ))}
    </Table>
  );
}

function Days({ startsOn, endsOn }: Pick<Exception, "startsOn" | "endsOn">) {
  if (startsOn === endsOn) return <DateText date={startsOn} />;
  return (
    <>
      <DateText date={startsOn} /> {m.availability_up_to()} <DateText date={endsOn} />
    </>
  );
}

function Remove({ id, startsOn }: Pick<Exception, "id" | "startsOn">) {
  return (
    <form method="post">
      <input type="hidden" name="part" value="remove" />
      <input type="hidden" name="exceptionId" value={id} />
      <Button compact variant="quiet" icon="close">
        {m.availability_exception_remove()}
        <span className="visually-hidden">
          {" "}
          <DateText date={startsOn} />
        </span>
      </Button>
    </form>
  );
}

function ExceptionForm({ once, refusal }: Pick<ExceptionsPartProps, "once" | "refusal">) {
  const { text } = typed(refusal?.values, {});
  const names = kindNames();
  const field = (name: string) => ({ name, defaultValue: text(name), errors: refusal?.fields[name] });
  return (
    <form method="post">
      <input type="hidden" name="part" value="exception" />
      <input type="hidden" name="_once" value={once} />
      <SelectField
        label={m.availability_kind()}
        width="medium"
        required
        choices={exceptionKinds.map((kind) => ({ value: kind, label: names[kind] }))}
        {...field("kind")}
      />
      <FieldRow>
        <DateField label={m.availability_first_day()} required {...field("startsOn")} />
        <DateField label={m.availability_last_day()} required={false} {...field("endsOn")} />
      </FieldRow>
      <FormActions>
        <Button icon="plus">{m.availability_exception_add()}</Button>
      </FormActions>
    </form>
  );
}
