import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { DateField, FieldRow, FormActions, NumberField, SelectField } from "~/ui/form";
import { Panel } from "~/ui/page";
import type { Draft } from "./draft.server";
import { locationGroups } from "./locations";

/** The few choices from which the proposal follows: a GET form, so that the address holds them. */
export function ChooseForm({ draft, hasProposal, once }: { draft: Draft; hasProposal: boolean; once: string }) {
  return (
    <Panel>
      <form method="get" action={hasProposal ? "#voorstel" : undefined}>
        {draft.undated ? <Undated {...draft.undated} /> : <Choices draft={draft} />}
        <FieldRow>
          <SelectField
            label={m.training_new_location()}
            name="locationId"
            empty={m.training_new_location_later()}
            choices={locationGroups(draft.locations)}
            defaultValue={draft.chosen.locationId}
            required={false}
          />
          <DateField
            label={m.training_new_first_date()}
            name="firstDate"
            defaultValue={draft.chosen.firstDate}
            errors={draft.fields.firstDate}
          />
        </FieldRow>
        <FormActions>
          <Button variant={hasProposal ? "secondary" : "primary"} name="stap" value="voorstel">
            {hasProposal ? m.training_new_propose_again() : m.training_new_propose()}
          </Button>
        </FormActions>
        {!draft.undated && <WithoutDate year={draft.chosen.year} once={once} />}
      </form>
    </Panel>
  );
}

function Choices({ draft: { chosen, fields, types, clients, regions } }: { draft: Draft }) {
  return (
    <>
      <SelectField
        label={m.training_new_type()}
        name="trainingTypeId"
        choices={types.map(({ id, name }) => ({ value: String(id), label: name }))}
        empty={types.length === 1 ? false : undefined}
        defaultValue={chosen.trainingTypeId}
        errors={fields.trainingTypeId}
        width="medium"
        autoFocus={chosen.trainingTypeId === ""}
      />
      <FieldRow>
        <SelectField
          label={m.training_new_client()}
          name="clientOrganisationId"
          choices={clients.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty={clients.length === 1 ? false : undefined}
          defaultValue={chosen.clientOrganisationId}
          errors={fields.clientOrganisationId}
        />
        <SelectField
          label={m.training_new_region()}
          name="regionCode"
          empty={m.training_new_region_of_client()}
          choices={regions.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={chosen.regionCode}
          errors={fields.regionCode}
        />
      </FieldRow>
    </>
  );
}

const Undated = ({ code, type, client, region }: NonNullable<Draft["undated"]>) => (
  <>
    <input type="hidden" name="voor" value={code} />
    <Facts
      items={[
        { label: m.training_new_type(), value: type },
        { label: m.training_new_client(), value: client },
        { label: m.training_new_region(), value: region },
      ]}
    />
  </>
);

/** Part of the plan, but nobody knows when yet. */
const WithoutDate = ({ year, once }: { year: string; once: string }) => (
  <details className="without-date">
    <summary>{m.training_new_undated()}</summary>
    <p className="field-hint">{m.training_new_undated_hint()}</p>
    <FieldRow>
      <NumberField label={m.training_new_year()} name="year" defaultValue={year} min={2000} max={2100} />
      <Button formMethod="post" formAction="/trainingen/nieuw" name="intent" value="undated">
        {m.training_new_plan_undated()}
      </Button>
    </FieldRow>
    <input type="hidden" name="_once" value={once} />
  </details>
);
