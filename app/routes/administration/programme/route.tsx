import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EditProgramme, editProgramme } from "~/domain/programme/edit";
import { requireProgramme } from "~/domain/programme/queries";
import { listTargets, yearsBetween } from "~/domain/programme/targets";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { notices } from "../notices";
import { labelsOf, ProgrammeForm } from "./programme-form";
import { typedTargets } from "./targets";

export const meta: MetaFunction = () => [{ title: m.administration_programme() }];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "programme.edit");
  const programme = requireProgramme(context.db);
  const targets = listTargets(context.db, programme.id);
  const years = targets.flatMap(({ year }) => year ?? []);
  return {
    programme,
    targets,
    years: [...new Set([...yearsBetween(programme.startsOn, programme.endsOn), ...years])].sort((a, b) => a - b),
    notice: url.searchParams.get("gelukt"),
  };
});

export const action = writer(({ context, ctx, form, user }) => {
  requireMay(user, "programme.edit");
  const programmeId = requireProgramme(context.db).id;
  editProgramme(ctx, form.input(EditProgramme, { programmeId, targets: typedTargets(form.values) }));
  return done("/beheer/programma", "opgeslagen");
});

export default function ProgrammeSettings() {
  const { programme, targets, years, notice } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const flash = notice && !refusal ? notices[notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.administration_programme()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.administration_programme() }]}
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <Stale refusal={refusal} labels={labelsOf()} />
      <ProgrammeForm {...{ programme, targets, years, refusal }} />
    </Stack>
  );
}
