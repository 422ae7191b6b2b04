import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addTrainingType } from "~/domain/training-type/add";
import { editTrainingType } from "~/domain/training-type/edit";
import { requireTrainingType } from "~/domain/training-type/queries";
import { hasNothingCompulsory } from "~/domain/training-type/rules";
import { AddTrainingType, EditTrainingType } from "~/domain/training-type/schemas";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { notices } from "../notices";
import { typedParts } from "./parts";
import { labelsOf, partLabels, TypeForm } from "./type-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.type?.name ?? m.administration_type_new() },
];

/** One training type, or (without an id) the form for a new one. */
export const loader = reader(({ context, user, params, url }) => {
  requireMay(user, "trainingType.edit");
  return {
    type: params.id === undefined ? null : requireTrainingType(context.db, idParam(params, "id")),
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, params, user }) => {
  requireMay(user, "trainingType.edit");
  const parts = typedParts(form.values);
  if (params.id === undefined) {
    const id = addTrainingType(ctx, form.input(AddTrainingType, { parts }));
    return done(`/beheer/trainingssoorten/${id}`, "toegevoegd");
  }
  const trainingTypeId = idParam(params, "id");
  editTrainingType(ctx, form.input(EditTrainingType, { parts, trainingTypeId }));
  return done(`/beheer/trainingssoorten/${trainingTypeId}`, "opgeslagen");
});

export default function TrainingType() {
  const { type, notice, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const title = type?.name ?? m.administration_type_new();
  const flash = notice && !refusal ? notices[notice]?.() : undefined;
  const rows = refusal ? typedParts(refusal.values).length : 0;
  const labels = { ...labelsOf(), ...partLabels(rows) };
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: m.administration_title(), to: "/beheer" },
          { label: m.administration_types(), to: "/beheer/trainingssoorten" },
          { label: title },
        ]}
        lead={<p>{m.administration_type_lead()}</p>}
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      {type && hasNothingCompulsory(type.parts) && (
        <Notice tone="warning" title={m.administration_type_nothing()}>
          {m.administration_type_nothing_text()}
        </Notice>
      )}
      <FormErrors refusal={refusal} labels={labels} />
      <Stale refusal={refusal} labels={labelsOf()} />
      <TypeForm type={type} refusal={refusal} once={once} />
    </Stack>
  );
}
