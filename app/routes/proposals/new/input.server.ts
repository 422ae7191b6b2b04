import { StartPlan, type StartProposal, StartReplan } from "~/domain/planning/proposal-schemas";
import type { Form } from "~/http/form";
import type { Periods } from "./periods.server";

/** What the form asks for: a period that was chosen by name counts as its days. */
export function inputOf(form: Form, periods: Periods): StartProposal {
  if (form.text("kind") === "replan") return StartReplan.parse(form.input(StartReplan));
  const name = form.text("period");
  const days = Object.hasOwn(periods, name) ? periods[name as keyof Periods] : {};
  return StartPlan.parse(form.input(StartPlan, { kind: "plan", ...days }));
}
