import type { FormValues } from "~/http/form";
import { typed } from "~/http/typed";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, RadioGroup, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import type { Periods } from "./periods.server";

export interface FormProps {
  values: FormValues | undefined;
  fields: Readonly<Record<string, string[]>> | undefined;
  once: string;
  /** What stands in the way was shown: the same form makes the plan anyway. */
  isSeen: boolean;
  /** The form that people came for. */
  isFirst: boolean;
}

type PlanFormProps = FormProps & { periods: Periods; regions: readonly { value: string; label: string }[] };

/** Dates for what has none yet. */
export function PlanForm({ periods, regions, values, fields, once, isSeen, isFirst }: PlanFormProps) {
  const { text } = typed(values, { period: "next", seconds: "60" });
  const errors = values ? fields : undefined;
  return (
    <Section title={m.planning_proposal_plan_title()}>
      <Panel>
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <input type="hidden" name="kind" value="plan" />
          {isSeen && <input type="hidden" name="seen" value="on" />}
          <RadioGroup
            label={m.planning_proposal_period()}
            name="period"
            choices={periodChoices(periods)}
            defaultValue={text("period")}
          />
          <FieldRow>
            <DateField
              label={m.planning_proposal_starts_on()}
              name="startsOn"
              required={false}
              defaultValue={text("startsOn")}
              errors={errors?.startsOn}
            />
            <DateField
              label={m.planning_proposal_ends_on()}
              name="endsOn"
              required={false}
              defaultValue={text("endsOn")}
              errors={errors?.endsOn}
            />
          </FieldRow>
          <SelectField
            label={m.planning_proposal_region()}
            name="regionCode"
            choices={regions}
            empty={m.planning_proposal_all_regions()}
            defaultValue={text("regionCode")}
            errors={errors?.regionCode}
          />
          <RadioGroup
            label={m.planning_proposal_seconds()}
            hint={m.planning_proposal_seconds_hint()}
            name="seconds"
            shape="row"
            choices={[
              { value: "10", label: m.planning_proposal_seconds_10() },
              { value: "60", label: m.planning_proposal_seconds_60() },
              { value: "300", label: m.planning_proposal_seconds_300() },
            ]}
            defaultValue={text("seconds")}
            errors={errors?.seconds}
          />
          <FormActions>
            <Button variant={isFirst ? "primary" : "secondary"}>
              {isSeen ? m.planning_proposal_start_anyway() : m.planning_proposal_start()}
            </Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

function periodChoices({ quarter, next, year, nextYear }: Periods) {
  const days = ({ startsOn, endsOn }: Periods["quarter"]) => ({
    from: formatDate(startsOn, currentLocale(), "plain"),
    until: formatDate(endsOn, currentLocale(), "plain"),
  });
  return [
    { value: "quarter", label: m.planning_proposal_period_quarter(days(quarter)) },
    { value: "next", label: m.planning_proposal_period_next(days(next)) },
    { value: "year", label: m.planning_proposal_period_rest({ year: year.endsOn.slice(0, 4) }) },
    { value: "nextYear", label: m.planning_proposal_period_year({ year: nextYear.endsOn.slice(0, 4) }) },
    {
      value: "other",
      label: m.planning_proposal_period_other(),
      hint: m.planning_proposal_period_other_hint(),
    },
  ];
}
