import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf } from "~/domain/dates";
import { listTracks } from "~/domain/track/queries";
import { grantCertification } from "~/domain/trainer/grant-certification";
import { GrantCertification, StartCandidacy } from "~/domain/trainer/schemas";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import { personSubject } from "~/domain/trainer/subject";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Stack } from "~/ui/page";
import { KnownForm } from "./known-form";
import { StartForm } from "./start-form";

export const meta: MetaFunction = () => [{ title: m.trainer_begin_title() }];

export const loader = reader(({ context: { db, now }, user, params }) => {
  const { personId, name, organisationId } = personSubject(db, idParam(params, "id"));
  requireMay(user, "candidacy.start", { personId, organisationId });
  const today = localDateOf(now);
  return {
    person: { id: personId, name },
    today,
    tracks: listTracks(db, user)
      .filter(({ retiredOn }) => retiredOn === null || retiredOn > today)
      .map(({ id, name: track, qualification }) => ({ id, name: track, qualification })),
    once: crypto.randomUUID(),
  };
});

/** Both forms lead to the file; of a training actor to theirs. */
export const action = writer(({ ctx, form, params }) => {
  const personId = idParam(params, "id");
  if (form.text("part") === "known") {
    grantCertification(ctx, form.input(GrantCertification, { personId }));
    return done(`/${fileOf(form.text("qualification"))}/${personId}`, "vastgelegd");
  }
  startCandidacy(ctx, form.input(StartCandidacy, { personId }));
  const track = listTracks(ctx.db, ctx.user).find(({ id }) => String(id) === form.text("trackId"));
  return done(`/${fileOf(track?.qualification)}/${personId}`, "start");
});

const fileOf = (qualification: string | undefined) => (qualification === "training_actor" ? "acteurs" : "trainers");

export default function Begin() {
  const { person, today, tracks, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const labels = {
    trackId: m.trainer_track(),
    startedOn: m.trainer_started_on(),
    qualification: m.trainer_qualification(),
    startsOn: m.trainer_from(),
    endsOn: m.trainer_until_head(),
    reason: m.trainer_known_why(),
  };
  const part = refusal ? String(refusal.values.part ?? "start") : null;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.trainer_begin_title()}
        breadcrumbs={[
          { label: m.person_list_title(), to: "/mensen" },
          { label: person.name, to: `/mensen/${person.id}` },
          { label: m.trainer_begin_title() },
        ]}
        lead={<p>{m.trainer_begin_lead({ name: person.name })}</p>}
      />
      <FormErrors refusal={refusal} labels={labels} />
      <StartForm {...{ tracks, today, once }} refusal={part === "start" ? refusal : null} />
      <KnownForm {...{ today, once }} refusal={part === "known" ? refusal : null} />
    </Stack>
  );
}
