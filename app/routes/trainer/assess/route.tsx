import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAssessmentForm } from "~/domain/trainer/assessment-form";
import { recordAssessment } from "~/domain/trainer/record-assessment";
import { RecordAssessment } from "~/domain/trainer/schemas";
import { done, idParam, type ReadArgs, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState } from "~/ui/notice";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { Status } from "~/ui/status";
import { AssessForm } from "./assess-form";
import { labelsOf } from "./labels";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.trainer_assess_title({ step: data.step.name, name: data.person.name }) : m.trainer_list_title() },
];

const idsOf = (params: ReadArgs["params"]) => ({ personId: idParam(params, "id"), stepId: idParam(params, "step") });

export const loader = reader(({ context, user, params, url }) => {
  const { db, now, locale } = context;
  const { verdict, ...form } = requireAssessmentForm(db, user, { ...idsOf(params), now });
  const { id, name, kind, evidence, criteria } = verdict.step;
  return {
    ...form,
    step: { id, name, kind, evidence, criteria, state: verdict.state },
    missing: verdict.reasons.map((one) => inWords(one, locale)),
    isEquivalent: form.isCoordination && url.searchParams.has("gelijkwaardig"),
    userId: user.id,
    once: crypto.randomUUID(),
  };
});

/** The scores arrive as `score-0`, `score-1`: in the order of the step's points, which the form does not repeat. */
export const action = writer(({ context, ctx, form, params, user }) => {
  const ids = idsOf(params);
  const { as, candidacyId, verdict, isCoordination, person } = requireAssessmentForm(context.db, user, {
    ...ids,
    now: context.now,
  });
  const isEquivalent = form.text("isEquivalent") === "on";
  const scores = isEquivalent
    ? []
    : verdict.step.criteria.flatMap((criterion, index) => scoreOf(criterion, form.text(`score-${index}`)));
  const fixed = { candidacyId, stepId: ids.stepId, isEquivalent, scores, ...(isEquivalent && { verdict: "passed" }) };
  recordAssessment(ctx, form.input(RecordAssessment, fixed));
  if (!isCoordination) return done("/mijn/trainer", "beoordeeld");
  return done(`/${as === "trainer" ? "trainers" : "acteurs"}/${person.id}`, "beoordeeld");
});

const scoreOf = (criterion: string, text: string) => (/^[1-4]$/.test(text) ? [{ criterion, score: Number(text) }] : []);

export default function Assess() {
  const data = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { person, track, step, missing, isEquivalent, isCoordination } = data;
  const title = isEquivalent
    ? m.trainer_equivalent_title({ step: step.name, name: person.name })
    : m.trainer_assess_title({ step: step.name, name: person.name });
  const isClosed = !isEquivalent && step.state !== "open";
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={crumbsOf(data)}
        lead={<p>{[track, step.evidence].filter(Boolean).join(" · ")}</p>}
        status={step.state === "done" && <Status tone="good">{m.trainer_step_done()}</Status>}
      />
      <FormErrors refusal={refusal} labels={labelsOf(step.criteria)} />
      {isClosed ? (
        <EmptyState icon="lock" title={m.trainer_assess_closed()}>
          {missing.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </EmptyState>
      ) : (
        <Panel>
          <AssessForm data={data} refusal={refusal} />
        </Panel>
      )}
      {isCoordination && !isClosed && (
        <p>
          <a href={`/trainers/${person.id}/beoordelen/${step.id}${isEquivalent ? "" : "?gelijkwaardig"}`}>
            {isEquivalent ? m.trainer_assess_instead() : m.trainer_equivalent_instead()}
          </a>
        </p>
      )}
    </Stack>
  );
}

function crumbsOf({ as, person, step, isCoordination }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const here = { label: step.name };
  if (!isCoordination) return [{ label: m.trainer_own_title(), to: "/mijn/trainer" }, here];
  const list =
    as === "trainer"
      ? { label: m.trainer_list_title(), to: "/trainers" }
      : { label: m.shell_place_actors(), to: "/acteurs" };
  return [list, { label: person.name, to: `${list.to}/${person.id}` }, here];
}
