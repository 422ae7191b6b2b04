import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/domain/actor/page";
import { recordTalk } from "~/domain/actor/record-talk";
import { RecordTalk } from "~/domain/actor/schemas";
import { localDateOf, localTimeOf } from "~/domain/dates";
import type { RefusalView } from "~/http/refusal-view";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Talks } from "../talks";
import { ComingDays, PastDays } from "./days";
import { answerWithFile } from "./file.server";
import { labelsOf } from "./file-form";
import { type FileAnswer, FilePart } from "./file-part";
import { Openings } from "./openings";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.actor.shownAs ?? m.actor_list_title() }];

export const loader = reader(({ context: { db, now, locale }, user, params, url }) => {
  const { openings, lacks, ...actor } = requireActor(db, user, idParam(params, "id"), now);
  return {
    actor,
    lacks: lacks.map((reason) => inWords(reason, locale)),
    openings: openings.map(({ id, at, who }) => ({ id, who, date: localDateOf(at), time: localTimeOf(at) })),
    today: localDateOf(now),
    notice: url.searchParams.get("gelukt"),
  };
});

/** The file is an answer to a POST, never an address: opening it is written down. */
export const action = writer((args) => {
  const personId = idParam(args.params, "id");
  if (args.form.text("part") !== "talk") return answerWithFile(args, personId);
  recordTalk(args.ctx, args.form.input(RecordTalk));
  return done(`/acteurs/${personId}`, "gesprek");
});

export default function Actor() {
  const { actor, lacks, openings, today, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<FileAnswer | { refusal: RefusalView }>();
  const refusal = useRefusal();
  const { id, shownAs, name, organisation } = actor;
  const talks = actor.talks.map((talk) => ({ ...talk, actorId: id, shownAs }));
  return (
    <Stack gap="wide">
      <PageHeader
        title={shownAs}
        breadcrumbs={[{ label: m.actor_list_title(), to: "/acteurs" }, { label: shownAs }]}
        lead={<p>{[m.actor_real_name({ name }), organisation].filter(Boolean).join(" · ")}</p>}
        actions={
          <>
            <LinkButton to={`/mensen/${id}/beschikbaarheid`}>{m.actor_availability_link()}</LinkButton>
            <LinkButton to={`/acteurs/vergoedingen/acteur/${id}`}>{m.allowance_title()}</LinkButton>
            <LinkButton to={`/mensen/${id}`}>{m.actor_person_link()}</LinkButton>
          </>
        }
      />
      <Flash message={notice === "gesprek" && !answer ? { tone: "good", text: m.actor_talk_noted() } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      {lacks.length > 0 && (
        <Notice tone="warning" title={m.actor_lacks_title()}>
          {lacks.map((lack) => (
            <p key={lack}>{lack}</p>
          ))}
        </Notice>
      )}
      {talks.length > 0 && (
        <Section title={m.actor_needs_title()} lead={<p>{m.actor_needs_lead()}</p>}>
          <Talks talks={talks} today={today} withNames={false} />
        </Section>
      )}
      <FilePart
        actorId={id}
        hasFile={actor.hasFile}
        answer={answer && "isOpen" in answer ? answer : null}
        today={today}
      />
      <ComingDays days={actor.coming} today={today} />
      <PastDays days={actor.past} waiting={actor.talks} />
      <Openings openings={openings} />
    </Stack>
  );
}
