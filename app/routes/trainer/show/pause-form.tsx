import { pauseKinds } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, RadioGroup, TextArea } from "~/ui/form";
import { Fold } from "../fold";

interface PauseFormProps {
  today: string;
  /** Away today: then coming back is what can be done. */
  isAway: boolean;
  refusal: RefusalView | null;
}

/** Being away for a while, or for good; and the way back. */
export function PauseForm({ today, isAway, refusal }: PauseFormProps) {
  return isAway ? <Return today={today} refusal={refusal} /> : <Pause today={today} refusal={refusal} />;
}

type PartProps = Omit<PauseFormProps, "isAway">;

const own = (refusal: RefusalView | null, part: string) => (refusal?.values.part === part ? refusal : null);

function Pause({ today, refusal: given }: PartProps) {
  const refusal = own(given, "pause");
  const { text } = typed(refusal?.values, { kind: "inactive", startsOn: today });
  return (
    <Fold title={m.trainer_pause()} open={refusal !== null}>
      <form method="post">
        <p>{m.trainer_pause_lead()}</p>
        <input type="hidden" name="part" value="pause" />
        <RadioGroup
          label={m.trainer_pause_kind()}
          name="kind"
          choices={pauseKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          defaultValue={text("kind")}
          errors={refusal?.fields.kind}
        />
        <FieldRow>
          <DateField
            label={m.trainer_pause_from()}
            name="startsOn"
            defaultValue={text("startsOn")}
            errors={refusal?.fields.startsOn}
          />
          <DateField
            label={m.trainer_pause_until()}
            name="endsOn"
            required={false}
            defaultValue={text("endsOn")}
            errors={refusal?.fields.endsOn}
          />
        </FieldRow>
        <TextArea
          id="veld-reden-afwezig"
          label={m.trainer_why()}
          name="reason"
          rows={2}
          minLength={3}
          maxLength={500}
          required
          defaultValue={text("reason")}
          errors={refusal?.fields.reason}
        />
        <FormActions>
          <Button>{m.trainer_pause()}</Button>
        </FormActions>
      </form>
    </Fold>
  );
}

function Return({ today, refusal: given }: PartProps) {
  const refusal = own(given, "return");
  const { text } = typed(refusal?.values, { returnsOn: today });
  return (
    <form method="post">
      <input type="hidden" name="part" value="return" />
      <DateField
        label={m.trainer_returns_on()}
        name="returnsOn"
        defaultValue={text("returnsOn")}
        errors={refusal?.fields.returnsOn}
      />
      <FormActions>
        <Button>{m.trainer_return()}</Button>
      </FormActions>
    </form>
  );
}

const kindName = (kind: (typeof pauseKinds)[number]): string =>
  kind === "alumnus" ? m.trainer_pause_alumnus() : m.trainer_pause_inactive();
