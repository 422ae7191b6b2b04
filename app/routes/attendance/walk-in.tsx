import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, TextField } from "~/ui/form";

/** Two fields for who turned up uninvited; in the same form, so that no mark is lost by adding someone. */
export function WalkIn({ refusal }: { refusal: RefusalView | null }) {
  const typed = (name: string) => String(refusal?.values[name] ?? "");
  return (
    <section className="register-walk-in" id="toevoegen">
      <h2>{m.attendance_walk_in_title()}</h2>
      <p>{m.attendance_walk_in_lead()}</p>
      <FieldRow>
        <TextField
          label={m.attendance_walk_in_name()}
          name="name"
          autoComplete="off"
          maxLength={250}
          defaultValue={typed("name")}
          errors={refusal?.fields.name}
        />
        <TextField
          label={m.attendance_walk_in_email()}
          name="email"
          type="email"
          autoComplete="off"
          maxLength={254}
          defaultValue={typed("email")}
          errors={refusal?.fields.email}
        />
      </FieldRow>
      <Button variant="secondary" icon="plus" name="intent" value="walk-in">
        {m.attendance_walk_in_add()}
      </Button>
    </section>
  );
}
