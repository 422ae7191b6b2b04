import { json, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { divideTraining } from "~/domain/intervision/divide";
import { Divide } from "~/domain/intervision/schemas";
import { Refusal } from "~/domain/refusal";
import { refusalView, statusOf } from "~/http/refusal-view";
import { done, reader, textParam, writer } from "~/http/route";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import "../intervision.css";
import { AskPart } from "./ask-part";
import { askedIn, chosenIn, divisionView, requireProposal } from "./division.server";
import { DivisionForm } from "./division-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.intervision_divide_meta({ code: data?.training.code ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const page = requireProposal(context, user, textParam(params, "code"), askedIn(url.searchParams));
  const { training, canDivide, counts, together, drawable } = page;
  return {
    training,
    why: canDivide ? inWords(canDivide, context.locale) : null,
    counts,
    together,
    drawable,
    division: divisionView(page, context.locale),
    once: crypto.randomUUID(),
  };
});

/** Saves the groups, or looks at them again as they are on the form; nothing chosen is lost when they are refused. */
export const action = writer(({ context, ctx, form, user, params, url }) => {
  const { locale } = context;
  const page = requireProposal(context, user, textParam(params, "code"), askedIn(url.searchParams));
  const division = divisionView(page, locale, chosenIn(form));
  const reason = form.text("waiverReason");
  if (form.intent === "review") return json({ division, reason, refusal: null });
  try {
    divideTraining(ctx, form.input(Divide, { trainingId: page.training.id }));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    const refusal = refusalView(error, locale, form.values);
    return json({ division, reason, refusal }, { status: statusOf(error) });
  }
  return done(`/trainingen/${page.training.code}/intervisie`, "ingedeeld");
});

const labelsOf = () => ({ waiverReason: m.intervision_reason(), together: m.intervision_together() });

export default function DivideIntervision() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const typed = result && "division" in result ? result : null;
  const { training, why, once } = page;
  const division = typed?.division ?? page.division;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.intervision_divide_title()}
        breadcrumbs={[
          { label: m.training_list_title(), to: "/trainingen" },
          { label: training.code, to: `/trainingen/${training.code}` },
          { label: m.intervision_groups_title(), to: `/trainingen/${training.code}/intervisie` },
          { label: m.intervision_divide_title() },
        ]}
        lead={<p>{m.intervision_divide_lead()}</p>}
      />
      {why !== null && <Notice tone="info">{why}</Notice>}
      {why === null && (
        <>
          <FormErrors refusal={typed?.refusal} labels={labelsOf()} />
          <AskPart {...page} />
          <DivisionForm
            key={JSON.stringify(division.groups)}
            code={training.code}
            division={division}
            together={page.together}
            isReviewed={typed !== null && typed.refusal === null}
            reason={typed?.reason ?? ""}
            errors={typed?.refusal?.fields ?? {}}
            once={once}
          />
        </>
      )}
    </Stack>
  );
}
