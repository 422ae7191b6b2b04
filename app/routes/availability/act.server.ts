import { addException } from "~/domain/availability/add-exception";
import { removeException } from "~/domain/availability/remove-exception";
import { saveHome } from "~/domain/availability/save-home";
import { saveLimits } from "~/domain/availability/save-limits";
import { saveWeek } from "~/domain/availability/save-week";
import { AddException, RemoveException, SaveHome, SaveLimits, SaveWeek } from "~/domain/availability/schemas";
import type { Context } from "~/domain/context";
import type { Form } from "~/http/form";

/** Does what the form of the page asks; returns the word for the next page. */
export function act(ctx: Context, form: Form, personId: number): string {
  switch (form.text("part")) {
    case "exception":
      addException(ctx, form.input(AddException, { personId }));
      return "dagen";
    case "remove":
      removeException(ctx, form.input(RemoveException));
      return "dagen-weg";
    case "home":
      saveHome(ctx, form.input(SaveHome, { personId }));
      return "woonplaats";
    case "limits":
      saveLimits(ctx, form.input(SaveLimits, { personId }));
      return "hoeveel";
    default:
      saveWeek(ctx, form.input(SaveWeek, { personId }));
      return "week";
  }
}
