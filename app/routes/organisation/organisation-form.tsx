import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { type Choice, FormActions, SelectField, TextArea, TextField } from "~/ui/form";
import { Panel } from "~/ui/page";

export const labelsOf = () => ({
  name: m.organisation_name(),
  regionCode: m.organisation_region(),
  aliases: m.organisation_aliases(),
  startsOn: m.organisation_period_from(),
  endsOn: m.organisation_period_until(),
});

interface OrganisationFormProps {
  organisation: { version: number; name: string; regionCode: string | null; aliases: string[] } | null;
  regions: Choice[];
  refusal: RefusalView | null;
  once: string;
}

export function OrganisationForm({ organisation, regions, refusal, once }: OrganisationFormProps) {
  const labels = labelsOf();
  const standing = { name: organisation?.name, regionCode: organisation?.regionCode };
  const { text } = typed(refusal?.values, { ...standing, aliases: organisation?.aliases.join("\n") });
  const field = (name: "name" | "regionCode" | "aliases") => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <Panel>
      <form method="post">
        {organisation ? (
          <input type="hidden" name="version" value={organisation.version} />
        ) : (
          <input type="hidden" name="_once" value={once} />
        )}
        <TextField {...field("name")} required />
        <SelectField {...field("regionCode")} required={false} choices={regions} />
        <TextArea {...field("aliases")} hint={m.organisation_aliases_hint()} required={false} />
        <FormActions>
          <Button variant="primary">{organisation ? m.organisation_save() : m.organisation_new_submit()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}
