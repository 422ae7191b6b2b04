import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import type { FormProps } from "./plan-form";

interface Person {
  value: string;
  label: string;
}

type ReplanFormProps = FormProps & {
  today: string;
  trainers: readonly Person[];
  actors: readonly Person[];
  absence: Record<"absentPersonId" | "absentFrom" | "absentUntil", string>;
};

const replanSeconds = 30;

/** A plan made anew because someone is away. */
export function ReplanForm(props: ReplanFormProps) {
  const { today, trainers, actors, absence, values, fields, once, isSeen, isFirst } = props;
  const { text } = typed(values, { ...absence, absentFrom: absence.absentFrom || today });
  const errors = values ? fields : undefined;
  return (
    <Section title={m.planning_proposal_replan_title()} id="uitval" lead={<p>{m.planning_proposal_replan_lead()}</p>}>
      <Panel>
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <input type="hidden" name="kind" value="replan" />
          <input type="hidden" name="seconds" value={replanSeconds} />
          {isSeen && <input type="hidden" name="seen" value="on" />}
          <SelectField
            label={m.planning_proposal_absent()}
            name="absentPersonId"
            required
            choices={[
              { label: m.planning_proposal_absent_trainers(), choices: [...trainers] },
              { label: m.planning_proposal_absent_actors(), choices: withoutTrainers(actors, trainers) },
            ]}
            defaultValue={text("absentPersonId")}
            errors={errors?.absentPersonId}
          />
          <FieldRow>
            <DateField
              label={m.planning_proposal_absent_from()}
              name="absentFrom"
              required
              defaultValue={text("absentFrom")}
              errors={errors?.absentFrom}
            />
            <DateField
              label={m.planning_proposal_absent_until()}
              name="absentUntil"
              required
              defaultValue={text("absentUntil")}
              errors={errors?.absentUntil}
            />
          </FieldRow>
          <FormActions>
            <Button variant={isFirst ? "primary" : "secondary"}>
              {isSeen ? m.planning_proposal_start_anyway() : m.planning_proposal_replan_start()}
            </Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

/** Whoever is both is listed once. */
const withoutTrainers = (actors: readonly Person[], trainers: readonly Person[]): Person[] =>
  actors.filter(({ value }) => !trainers.some((one) => one.value === value));
