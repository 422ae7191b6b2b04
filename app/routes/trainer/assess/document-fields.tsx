import { m } from "~/text/messages";
import { DateField, FieldRow, TextField } from "~/ui/form";
import type { PartProps } from "./assess-form";

/** Of a document its date and, for a VOG, the screening profile; never the file. */
export function DocumentFields({ today, values, refusal }: PartProps & { today: string }) {
  return (
    <>
      <p>{m.trainer_document_lead()}</p>
      <FieldRow>
        <DateField
          label={m.trainer_document_on()}
          name="documentOn"
          max={today}
          required
          defaultValue={values.text("documentOn")}
          errors={refusal?.fields.documentOn}
        />
        <TextField
          label={m.trainer_screening_profile()}
          hint={m.trainer_screening_profile_hint()}
          name="screeningProfile"
          required={false}
          maxLength={100}
          defaultValue={values.text("screeningProfile")}
          errors={refusal?.fields.screeningProfile}
        />
      </FieldRow>
    </>
  );
}
