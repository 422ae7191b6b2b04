import { guideRegisters } from "#db/lists-after";
import type { RegistrationView } from "~/domain/intervision/facts";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField, TextField } from "~/ui/form";
import { Hidden } from "~/ui/page";
import { Fold } from "../fold";
import { refusalOf } from "./reason-form";

interface FormProps {
  today: string;
  refusal: RefusalView | null;
}

/** A registration as a guide, as the register gives it. */
export function AddRegistration({ today, refusal }: FormProps) {
  const own = refusal?.values.part === "add-registration" ? refusal : null;
  const { text } = typed(own?.values, { startsOn: today });
  const field = (name: "register" | "number" | "startsOn" | "endsOn") => ({
    ...{ name, id: `registratie-${name}`, defaultValue: text(name) },
    errors: own?.fields[name],
  });
  return (
    <Fold title={m.intervision_registration_add()} open={own !== null}>
      <form method="post">
        <input type="hidden" name="part" value="add-registration" />
        <FieldRow>
          <SelectField
            label={m.intervision_registration_register()}
            choices={guideRegisters.map((register) => ({ value: register, label: register }))}
            required
            {...field("register")}
          />
          <TextField label={m.intervision_registration_number()} maxLength={40} required {...field("number")} />
        </FieldRow>
        <FieldRow>
          <DateField label={m.intervision_registration_from()} required {...field("startsOn")} />
          <DateField label={m.intervision_registration_until()} required={false} {...field("endsOn")} />
        </FieldRow>
        <FormActions>
          <Button>{m.intervision_registration_add()}</Button>
        </FormActions>
      </form>
    </Fold>
  );
}

/** With a last day; one that is over stays as it was. */
export function EndRegistration({
  registration: { id, register, number, endsOn },
  today,
  refusal,
}: FormProps & { registration: RegistrationView }) {
  const own = refusalOf(refusal, "end-registration", ["registrationId", id]);
  if (endsOn !== null && endsOn < today) return null;
  return (
    <Fold title={m.intervision_registration_end()} open={own !== null}>
      <form method="post">
        <input type="hidden" name="part" value="end-registration" />
        <input type="hidden" name="registrationId" value={id} />
        <DateField
          id={`registratie-${id}-laatste-dag`}
          label={m.intervision_registration_last()}
          name="endsOn"
          required
          defaultValue={String(own?.values.endsOn ?? endsOn ?? today)}
          errors={own?.fields.endsOn}
        />
        <FormActions>
          <Button variant="danger">
            {m.intervision_registration_end()} <Hidden>{`${register} ${number}`}</Hidden>
          </Button>
        </FormActions>
      </form>
    </Fold>
  );
}
