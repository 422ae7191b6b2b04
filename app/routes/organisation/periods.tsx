import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { DateField, FieldRow, FormActions } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface Period {
  id: number;
  startsOn: string;
  endsOn: string | null;
}

interface PeriodsProps {
  periods: Period[];
  mayEdit: boolean;
  refusal: RefusalView | null;
  once: string;
}

/** When an organisation takes part in the programme. */
export function Periods({ periods, mayEdit, refusal, once }: PeriodsProps) {
  const columns = [
    { key: "from", label: m.organisation_period_from() },
    { key: "until", label: m.organisation_period_until() },
  ] as const;
  return (
    <Section title={m.organisation_takes_part()}>
      {periods.length === 0 && <p>{m.organisation_no_periods()}</p>}
      {periods.length > 0 && (
        <Table caption={m.organisation_takes_part()} captionHidden columns={columns}>
          {periods.map(({ id, startsOn, endsOn }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                from: <DateText date={startsOn} />,
                until: endsOn ? <DateText date={endsOn} /> : m.organisation_open_end(),
              }}
            />
          ))}
        </Table>
      )}
      {mayEdit && (
        <Panel>
          <PeriodForm last={periods[0]} refusal={refusal} once={once} />
        </Panel>
      )}
    </Section>
  );
}

/** An open period is changed; after a closed one a new one begins. */
function PeriodForm({ last, refusal, once }: { last: Period | undefined } & Pick<PeriodsProps, "refusal" | "once">) {
  const open = last && last.endsOn === null ? last : null;
  return (
    <form method="post">
      <input type="hidden" name="part" value="period" />
      <input type="hidden" name="_once" value={once} />
      {open && <input type="hidden" name="participationId" value={open.id} />}
      <FieldRow>
        <DateField
          label={m.organisation_period_from()}
          name="startsOn"
          defaultValue={String(refusal?.values.startsOn ?? open?.startsOn ?? "")}
          errors={refusal?.fields.startsOn}
          required
        />
        <DateField
          label={m.organisation_period_until()}
          name="endsOn"
          defaultValue={String(refusal?.values.endsOn ?? "")}
          errors={refusal?.fields.endsOn}
          required={false}
        />
      </FieldRow>
      <FormActions>
        <Button>{open ? m.organisation_period_save() : m.organisation_period_add()}</Button>
      </FormActions>
    </form>
  );
}
