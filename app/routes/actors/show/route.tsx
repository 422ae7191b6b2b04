import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readMasterclass } from "~/domain/actor/masterclass";
import { requireActor } from "~/domain/actor/page";
import { recordTalk } from "~/domain/actor/record-talk";
import { RecordTalk } from "~/domain/actor/schemas";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { grantCertification } from "~/domain/trainer/grant-certification";
import { GrantCertification, StartCandidacy } from "~/domain/trainer/schemas";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import type { RefusalView } from "~/http/refusal-view";
import { done, idParam, reader, type WriteArgs, writer } from "~/http/route";
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
import { Masterclass } from "./masterclass";
import { Openings } from "./openings";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.actor.shownAs ?? m.actor_list_title() }];

export const loader = reader(({ context: { db, now, locale }, user, params, url }) => {
  const { openings, lacks, ...actor } = requireActor(db, user, idParam(params, "id"), now);
  return {
    actor,
    lacks: lacks.map((reason) => inWords(reason, locale)),
    openings: openings.map(({ id, at, who }) => ({ id, who, date: localDateOf(at), time: localTimeOf(at) })),
    masterclass: readMasterclass(db, actor.id, now),
    once: crypto.randomUUID(),
    today: localDateOf(now),
    notice: url.searchParams.get("gelukt"),
  };
});

/** The file is an answer to a POST, never an address: opening it is written down. */
export const action = writer((args) => {
  const personId = idParam(args.params, "id");
  const notice = act(args, personId);
  return notice ? done(`/acteurs/${personId}`, notice) : answerWithFile(args, personId);
});

/** What needs nothing of the file; returns the word for the next page. */
function act({ ctx, form }: WriteArgs, personId: number): string | null {
  switch (form.text("part")) {
    case "talk":
      recordTalk(ctx, form.input(RecordTalk));
      return "gesprek";
    case "start":
      startCandidacy(ctx, form.input(StartCandidacy, { personId }));
      return "start";
    case "grant":
      grantCertification(ctx, form.input(GrantCertification));
      return "gehaald";
    default:
      return null;
  }
}

const notices: Record<string, () => string> = {
  gesprek: m.actor_talk_noted,
  start: m.actor_notice_start,
  gehaald: m.actor_notice_grant,
  vastgelegd: m.actor_notice_known,
  beoordeeld: m.actor_notice_judged,
};

export default function Actor() {
  const { actor, lacks, openings, masterclass, once, today, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<FileAnswer | { refusal: RefusalView }>();
  const refusal = useRefusal();
  const { id, shownAs, name, organisation } = actor;
  const words = notice && notices[notice];
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
      <Flash message={words && !answer ? { tone: "good", text: words() } : null} />
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
      <Masterclass actorId={id} {...masterclass} once={once} />
      <Openings openings={openings} />
    </Stack>
  );
}
