import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FormActions, RadioGroup } from "~/ui/form";
import { Panel, Section } from "~/ui/page";

interface StartFormProps {
  tracks: { id: number; name: string }[];
  today: string;
  once: string;
  refusal: RefusalView | null;
}

/** Somebody begins a track: from then on they are in the lists of trainers or actors. */
export function StartForm({ tracks, today, once, refusal }: StartFormProps) {
  const { text } = typed(refusal?.values, { startedOn: today });
  return (
    <Section title={m.trainer_start()}>
      <Panel>
        <form method="post">
          <input type="hidden" name="part" value="start" />
          <input type="hidden" name="_once" value={`${once}-start`} />
          <RadioGroup
            label={m.trainer_track()}
            name="trackId"
            required
            choices={tracks.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={text("trackId")}
            errors={refusal?.fields.trackId}
          />
          <DateField
            label={m.trainer_started_on()}
            name="startedOn"
            max={today}
            required
            defaultValue={text("startedOn")}
            errors={refusal?.fields.startedOn}
          />
          <FormActions>
            <Button variant="primary">{m.trainer_start()}</Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}
