import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions } from "~/ui/form";
import { Panel } from "~/ui/page";
import type { Preview, TypedTarget } from "../preview.server";
import { TargetFields } from "../target-fields";
import { wantedNames } from "./address";
import type { MovePage } from "./route";

interface MoveFormProps {
  page: Pick<MovePage, "locations" | "back">;
  target: TypedTarget;
  preview: Preview | null;
  /** What the move was refused for. */
  errors: Record<string, string[]>;
}

/** Another day, other times or another place; the same page then says what that does. */
export const MoveForm = ({ page: { locations, back }, target, preview, errors }: MoveFormProps) => (
  <Panel>
    <form method="get">
      <input type="hidden" name="terug" value={back} />
      <TargetFields
        locations={locations}
        values={target}
        errors={{ ...preview?.fields, ...errors }}
        names={wantedNames}
      />
      <FormActions>
        <Button variant={preview?.effects?.possible ? "secondary" : "primary"}>{m.session_preview()}</Button>
      </FormActions>
    </form>
  </Panel>
);
