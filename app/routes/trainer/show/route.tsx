import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permissions";
import { isAway } from "~/domain/qualification/rules";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { AvailabilityPart } from "../availability-part";
import { readFileView } from "../file.server";
import { guidingView } from "../guiding.server";
import { GuidingPart } from "../guiding-part";
import { Pauses } from "../pauses";
import { Standing } from "../standing";
import { TrainerStatus } from "../status";
import { Worked } from "../worked";
import { act } from "./act.server";
import { Managed } from "./managed";
import { noticeOf } from "./notices";
import { Ahead, PauseForm } from "./pause-form";
import { AddRegistration, EndRegistration } from "./registration-forms";
import { ReplanLinks } from "./replan-links";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name ?? m.trainer_list_title() }];

export const loader = reader(({ context, user, params, url }) => {
  const file = readFileView(context, user, idParam(params, "id"));
  const isOwn = file.person.id === user.id && !file.may.manage;
  const mayReplan = may(user, "planProposal.start");
  const guiding = guidingView(context, file.person.id);
  return { ...file, guiding, isOwn, mayReplan, once: crypto.randomUUID(), notice: url.searchParams.get("gelukt") };
});

export const action = writer(({ ctx, form, params }) => {
  const personId = idParam(params, "id");
  return done(`/trainers/${personId}`, act(ctx, form, personId));
});

const labelsOf = () => ({
  reason: m.trainer_why(),
  startsOn: m.trainer_pause_from(),
  endsOn: m.trainer_pause_until(),
  returnsOn: m.trainer_returns_on(),
  withdrawnOn: m.trainer_withdrawn_on(),
  register: m.intervision_registration_register(),
  number: m.intervision_registration_number(),
});

export default function Trainer() {
  const file = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { person, state, notice, today, pauses, mayReplan } = file;
  const words = refusal ? null : noticeOf(notice);
  const lead = [person.organisation, person.region].filter(Boolean).join(" · ");
  return (
    <Stack gap="wide">
      <PageHeader
        title={person.name}
        breadcrumbs={[{ label: m.trainer_list_title(), to: "/trainers" }, { label: person.name }]}
        lead={lead && <p>{lead}</p>}
        status={<TrainerStatus state={state} />}
        actions={file.may.readPerson && <LinkButton to={`/mensen/${person.id}`}>{m.trainer_to_person()}</LinkButton>}
      />
      <Flash message={words ? { tone: "good", text: words } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <Standing title={m.trainer_standing_title()} file={file} />
      <Managed file={file} refusal={refusal} once={file.once} />
      <Worked file={file} linksSessions={file.may.manage} />
      <GuidingPart
        guiding={file.guiding}
        action={file.may.manage ? (one) => <EndRegistration registration={one} {...{ today, refusal }} /> : undefined}
      >
        {file.may.manage && <AddRegistration {...{ today, refusal }} />}
      </GuidingPart>
      <AvailabilityPart
        file={file}
        editAt={file.may.editAvailability ? `/mensen/${person.id}/beschikbaarheid` : null}
      />
      <Pauses pauses={pauses}>
        {file.may.manage && <PauseForm today={today} isAway={isAway(pauses, today) !== undefined} refusal={refusal} />}
        {file.may.manage && <Ahead pauses={pauses.filter(({ startsOn }) => startsOn > today)} />}
        {mayReplan && <ReplanLinks personId={person.id} pauses={pauses} today={today} />}
      </Pauses>
    </Stack>
  );
}
