import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField, TimeField } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import type { Preview, TypedTarget } from "./preview.server";
import { PreviewPart } from "./preview-part";
import type { MoveData } from "./route";

interface MovePartProps {
  move: MoveData;
  typed: TypedTarget | null;
  preview: Preview | null;
  version: number;
  once: string;
}

/** Moving: first look at what it does, then do it. */
export function MovePart({ move, typed, preview, version, once }: MovePartProps) {
  if (move.why !== null) {
    return (
      <Section title={m.session_move()} id="verplaatsen">
        <Notice tone="info">{m.session_not_movable({ reason: move.why })}</Notice>
      </Section>
    );
  }
  return (
    <Section title={m.session_move()} id="verplaatsen" lead={<p>{m.session_move_lead()}</p>}>
      <Panel>
        <form method="get" action="#verplaatsen">
          <TargetFields move={move} values={typed ?? move.current} errors={preview?.fields ?? {}} />
          <FormActions>
            <Button>{m.session_preview()}</Button>
          </FormActions>
        </form>
      </Panel>
      {typed && preview?.effects && (
        <PreviewPart effects={preview.effects} typed={typed} version={version} once={once} />
      )}
    </Section>
  );
}

interface TargetFieldsProps {
  move: MoveData;
  values: TypedTarget;
  errors: Record<string, string[]>;
}

const TargetFields = ({ move, values, errors }: TargetFieldsProps) => (
  <FieldRow>
    <DateField label={m.session_new_date()} name="date" defaultValue={values.date} errors={errors.date} />
    <TimeField label={m.session_starts()} name="startsAt" defaultValue={values.startsAt} errors={errors.startsAt} />
    <TimeField label={m.session_ends()} name="endsAt" defaultValue={values.endsAt} errors={errors.endsAt} />
    <SelectField
      label={m.session_location()}
      name="locationId"
      empty={m.session_no_location()}
      choices={move.locations.map(({ id, name, city, capacity }) => ({
        value: String(id),
        label: m.session_location_choice({ name, city, capacity }),
      }))}
      defaultValue={values.locationId}
      errors={errors.locationId}
    />
  </FieldRow>
);
