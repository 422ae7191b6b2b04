import type { Context } from "~/domain/context";
import { assignGuide } from "~/domain/intervision/assign-guide";
import { endGroup } from "~/domain/intervision/end-group";
import { placeInGroup } from "~/domain/intervision/place";
import { AssignGuide, EndGroup, PlaceInGroup } from "~/domain/intervision/schemas";
import { refuse } from "~/domain/refusal";
import type { Form } from "~/http/form";

/** Does what the form asks; returns the word for the next page. */
export function act(ctx: Context, form: Form): string {
  switch (form.text("part")) {
    case "place":
      placeInGroup(ctx, form.input(PlaceInGroup));
      return "geplaatst";
    case "guide":
      assignGuide(ctx, form.input(AssignGuide));
      return "begeleider";
    case "end":
      endGroup(ctx, form.input(EndGroup));
      return "opgeheven";
    default:
      return refuse("invalid", "malformed");
  }
}
