import { qualifications } from "#db/lists";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField, TextArea } from "~/ui/form";
import { Fold } from "../fold";
import { qualificationName } from "../qualification-name";

interface KnownFormProps {
  today: string;
  once: string;
  refusal: RefusalView | null;
}

/** Who was qualified before the tracks were kept here: with the reason, and the day on which it ends. */
export function KnownForm({ today, once, refusal }: KnownFormProps) {
  const { text } = typed(refusal?.values, { startsOn: today });
  return (
    <Fold title={m.trainer_known_title()} open={refusal !== null}>
      <form method="post">
        <p>{m.trainer_known_lead()}</p>
        <input type="hidden" name="part" value="known" />
        <input type="hidden" name="_once" value={`${once}-known`} />
        <SelectField
          label={m.trainer_qualification()}
          name="qualification"
          required
          choices={qualifications.map((one) => ({ value: one, label: qualificationName(one) }))}
          defaultValue={text("qualification")}
          errors={refusal?.fields.qualification}
        />
        <FieldRow>
          <DateField
            label={m.trainer_from()}
            name="startsOn"
            required
            defaultValue={text("startsOn")}
            errors={refusal?.fields.startsOn}
          />
          <DateField
            label={m.trainer_until_head()}
            name="endsOn"
            required={false}
            hint={m.trainer_known_until_hint()}
            defaultValue={text("endsOn")}
            errors={refusal?.fields.endsOn}
          />
        </FieldRow>
        <TextArea
          label={m.trainer_known_why()}
          hint={m.trainer_known_why_hint()}
          name="reason"
          rows={2}
          maxLength={500}
          required
          defaultValue={text("reason")}
          errors={refusal?.fields.reason}
        />
        <FormActions>
          <Button>{m.trainer_known_save()}</Button>
        </FormActions>
      </form>
    </Fold>
  );
}
