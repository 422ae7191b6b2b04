import { activityKinds, turnoutRoles } from "#db/lists-after";
import type { RefusalView } from "~/http/refusal-view";
import { type Typed, typed } from "~/http/typed";
import { activityKindName, turnoutRoleName } from "~/text/activity-words";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import {
  CheckboxField,
  CheckboxGroup,
  type Choice,
  DateField,
  FieldGroup,
  FieldRow,
  FormActions,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from "~/ui/form";
import { Panel } from "~/ui/page";
import "./activities.css";
import { labelsOf } from "./labels";

export interface Choices {
  regions: Choice[];
  organisations: Choice[];
}

interface ActivityFormProps {
  /** What stands, by the names of the fields. */
  standing: Record<string, string>;
  /** Of the activity that is changed; null for a new one. */
  version: number | null;
  choices: Choices;
  refusal: RefusalView | null;
  once: string;
}

type FieldOf = (name: string) => { label: string; name: string; defaultValue: string; errors: string[] | undefined };

/** All there is to tell of an activity, before and after it was held. */
export function ActivityForm({ standing, version, choices, refusal, once }: ActivityFormProps) {
  const labels: Record<string, string> = labelsOf();
  const shown = typed(refusal?.values, standing);
  const field: FieldOf = (name) => ({
    label: labels[name] ?? name,
    name,
    defaultValue: shown.text(name),
    errors: refusal?.fields[name],
  });
  return (
    <Panel>
      <form method="post" className="activity-form">
        {version === null ? (
          <input type="hidden" name="_once" value={once} />
        ) : (
          <input type="hidden" name="version" value={version} />
        )}
        <When field={field} shown={shown} regions={choices.regions} />
        <div className="activity-organisations">
          <CheckboxGroup
            label={labels.organisationIds}
            hint={m.activity_organisations_hint()}
            name="organisationIds"
            choices={choices.organisations}
            defaultValues={shown.text("organisationIds").split(",")}
            errors={refusal?.fields.organisationIds}
          />
        </div>
        <Turnout field={field} />
        <FieldGroup legend={m.activity_group_result()}>
          <TextArea {...field("output")} hint={m.activity_output_hint()} rows={3} maxLength={2000} required={false} />
          <TextArea {...field("narrative")} hint={m.activity_no_names()} rows={5} maxLength={5000} required={false} />
        </FieldGroup>
        <PlanFields field={field} />
        <FormActions>
          <Button variant="primary">{version === null ? m.activity_new_submit() : m.activity_save()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}

const kindChoices = () => activityKinds.map((kind) => ({ value: kind, label: activityKindName(kind) }));

function When({ field, shown, regions }: { field: FieldOf; shown: Typed; regions: Choice[] }) {
  const { defaultValue: _on, ...online } = field("isOnline");
  return (
    <>
      <SelectField {...field("kind")} choices={kindChoices()} width="medium" required />
      <TextField {...field("title")} maxLength={200} required />
      <FieldRow>
        <DateField {...field("date")} required />
        <TimeField {...field("startsAt")} required={false} />
        <TimeField {...field("endsAt")} required={false} />
      </FieldRow>
      <FieldRow>
        <TextField {...field("place")} maxLength={200} required={false} />
        <SelectField {...field("regionCode")} choices={regions} empty={m.activity_no_region()} required={false} />
      </FieldRow>
      <CheckboxField {...online} defaultChecked={shown.isOn("isOnline")} />
    </>
  );
}

const Turnout = ({ field }: { field: FieldOf }) => (
  <FieldGroup legend={m.activity_group_turnout()} hint={m.activity_turnout_hint()}>
    <div className="activity-counts">
      {turnoutRoles.map((role) => (
        <NumberField key={role} {...field(`turnout.${role}`)} label={turnoutRoleName(role)} min={0} max={10_000} />
      ))}
    </div>
  </FieldGroup>
);

const PlanFields = ({ field }: { field: FieldOf }) => (
  <FieldGroup legend={m.activity_group_plan()} hint={m.activity_plan_hint()}>
    <FieldRow>
      <TextField {...field("plan.title")} maxLength={200} />
      <TextField {...field("plan.owner")} hint={m.activity_plan_owner_hint()} maxLength={200} />
    </FieldRow>
    <FieldRow>
      <DateField {...field("plan.drawnUpOn")} />
      <DateField {...field("plan.nextReviewOn")} />
    </FieldRow>
  </FieldGroup>
);
