import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { PlanningRule } from "#db/lists";
import { saveWeight, saveWeights } from "~/domain/planning/save-weight";
import { SaveWeight, SaveWeights } from "~/domain/planning/schemas";
import { listWeights } from "~/domain/planning/weights";
import { done, reader, requireMay, writer } from "~/http/route";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Panel, Section, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import "./planning-weights.css";
import { ruleWords } from "./rule-words";
import { resetForm, WeightField } from "./weight-field";

export const meta: MetaFunction = () => [{ title: m.planning_weight_title() }];

/** What the planner minds, and how much. */
export const loader = reader(({ context, user, url }) => {
  requireMay(user, "planningWeight.save", { organisationId: null });
  return { weights: listWeights(context.db), notice: url.searchParams.get("gelukt"), once: crypto.randomUUID() };
});

export type WeightsPage = Awaited<ReturnType<typeof loader>>;

const path = "/planbord/weging";

export const action = writer(({ context, ctx, form, user }) => {
  requireMay(user, "planningWeight.save", { organisationId: null });
  const [intent, rule = ""] = form.intent.split(":");
  if (intent === "usual") {
    const version = listWeights(context.db).find((one) => one.rule === rule)?.version ?? 0;
    saveWeight(ctx, form.input(SaveWeight, { rule, cost: null, version }));
    return done(path, "gewoon");
  }
  if (intent === "all") {
    saveWeights(ctx, { weights: listWeights(context.db).map(({ rule, version }) => ({ rule, cost: null, version })) });
    return done(path, "gewoon");
  }
  saveWeights(ctx, form.input(SaveWeights));
  return done(path, "opgeslagen");
});

const notices: Record<string, () => string> = {
  opgeslagen: m.planning_weight_saved,
  gewoon: m.planning_weight_usual_again,
};

/** The rules by what they are about. */
const groups: { title: () => string; rules: readonly PlanningRule[] }[] = [
  { title: m.planning_weight_group_place, rules: ["unplaced", "preferredDate", "schoolHoliday"] },
  { title: m.planning_weight_group_travel, rules: ["travelTrainer", "travelActor", "outOfRegion"] },
  {
    title: m.planning_weight_group_team,
    rules: ["twoNewTrainers", "traineeSlotMissing", "secondActorMissing", "actorChange"],
  },
  { title: m.planning_weight_group_load, rules: ["loadOver", "loadUnder", "actorLoad"] },
  { title: m.planning_weight_group_change, rules: ["changeDate", "changeTrainer", "changeActor"] },
];

export default function PlanningWeights() {
  const { weights, notice, once } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refusal = result && "refusal" in result ? result.refusal : null;
  const said = notices[notice ?? ""]?.();
  const isStale = refusal?.kind === "stale";
  const indexOf = (rule: PlanningRule) => weights.findIndex((one) => one.rule === rule);
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.planning_weight_title()}
        breadcrumbs={[{ label: m.planning_place_board(), to: "/planbord" }, { label: m.planning_weight_title() }]}
        lead={<p>{m.planning_weight_lead()}</p>}
      />
      <Flash message={said && !refusal ? { tone: "good", text: said } : null} />
      {isStale ? (
        <Stale refusal={byRule(refusal, weights)} labels={labels((rule) => rule)} />
      ) : (
        <FormErrors refusal={refusal} labels={labels((rule) => `weights[${indexOf(rule)}].cost`)} />
      )}
      <form method="post" id={resetForm} />
      <form method="post">
        <input type="hidden" name="_once" value={once} />
        <Stack gap="wide">
          {groups.map(({ title, rules }) => (
            <Section key={rules.join()} title={title()}>
              <Panel>
                {rules.map((rule) => (
                  <WeightField
                    key={rule}
                    index={indexOf(rule)}
                    weight={weights[indexOf(rule)]}
                    typed={refusal?.values[`weights[${indexOf(rule)}].cost`]}
                    errors={refusal?.fields[`weights[${indexOf(rule)}].cost`]}
                  />
                ))}
              </Panel>
            </Section>
          ))}
          <FormActions>
            <Button variant="primary" name="intent" value="save">
              {m.planning_weight_save()}
            </Button>
            <Button name="intent" value="all" form={resetForm}>
              {m.planning_weight_all_usual()}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Stack>
  );
}

const labels = (nameOf: (rule: PlanningRule) => string): Record<string, string> =>
  Object.fromEntries(groups.flatMap(({ rules }) => rules).map((rule) => [nameOf(rule), ruleWords[rule].name()]));

type Refused = { kind: string; current: Record<string, string> | null; values: Record<string, string | string[]> };

/** What was typed, by rule instead of by its place in the form. */
const byRule = (refusal: Refused, weights: WeightsPage["weights"]): Refused => ({
  ...refusal,
  values: Object.fromEntries(weights.map(({ rule }, index) => [rule, refusal.values[`weights[${index}].cost`] ?? ""])),
});
