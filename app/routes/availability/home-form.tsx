import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { type Choice, FormActions, NumberField, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";

interface HomeFormProps {
  home: { municipalityId: number | null; travelRadiusKm: number | null; version: number };
  towns: Choice[];
  lead: string;
  refusal: RefusalView | null;
}

/** Where they live, and how far they will travel. */
export function HomeForm({ home, towns, lead, refusal }: HomeFormProps) {
  const { text } = typed(refusal?.values, { ...home });
  const field = (name: string) => ({ name, defaultValue: text(name), errors: refusal?.fields[name], required: false });
  return (
    <Section title={m.availability_home_title()} lead={<p>{lead}</p>}>
      <Panel>
        <form method="post">
          <input type="hidden" name="part" value="home" />
          <input type="hidden" name="version" value={home.version} />
          <SelectField label={m.availability_home()} width="medium" choices={towns} {...field("municipalityId")} />
          <NumberField label={m.availability_radius()} min={1} max={400} {...field("travelRadiusKm")} />
          <FormActions>
            <Button>{m.availability_home_save()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}
