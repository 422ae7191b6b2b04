import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "~/domain/refusal";
import { type AssessableStep, listAssessable } from "~/domain/trainer/assessable";
import { hasRole } from "~/domain/user";
import { reader } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState, Flash } from "~/ui/notice";
import { Card, Cards, PageHeader, Section, Stack } from "~/ui/page";
import { AvailabilityPart } from "../availability-part";
import { Certifications } from "../certifications";
import { readFileView } from "../file.server";
import { guidingView } from "../guiding.server";
import { GuidingPart } from "../guiding-part";
import { Pauses } from "../pauses";
import { Renewals } from "../renewals";
import { Standing } from "../standing";
import { TrainerStatus } from "../status";
import { TrackSection } from "../track-section";
import { Worked } from "../worked";

export const meta: MetaFunction = () => [{ title: m.trainer_own_title() }];

export const loader = reader(({ context, user, url }) => {
  if (!hasRole(user, "trainer")) refuse("not_found", "not_found");
  const { tracks, ...file } = readFileView(context, user, user.id);
  return {
    ...file,
    guiding: guidingView(context, user.id),
    tracks: tracks.filter(({ candidacy }) => candidacy !== null),
    assessable: listAssessable(context.db, user, context.now),
    isAssessed: url.searchParams.get("gelukt") === "beoordeeld",
  };
});

export default function OwnTrack() {
  const file = useLoaderData<typeof loader>();
  const { state, tracks, renewals, certifications, today, pauses, assessable } = file;
  const hasNothing = tracks.length === 0 && certifications.length === 0;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.trainer_own_title()}
        lead={<p>{m.trainer_own_lead()}</p>}
        status={!hasNothing && <TrainerStatus state={state} />}
      />
      <Flash message={file.isAssessed ? { tone: "good", text: m.trainer_notice_assessed() } : null} />
      {hasNothing ? (
        <EmptyState icon="path" title={m.trainer_own_empty()}>
          <p>{m.trainer_own_empty_text()}</p>
        </EmptyState>
      ) : (
        <Standing title={m.trainer_own_standing()} file={file} />
      )}
      {tracks.map((track) => (
        <TrackSection
          key={track.id}
          track={track}
          actions={track.complete && <p>{m.trainer_own_complete()}</p>}
          linksSessions
          linksCertificates={false}
        />
      ))}
      <Renewals renewals={renewals} />
      <Assessable steps={assessable} />
      <Certifications certifications={certifications} today={today} />
      <Worked file={file} linksSessions />
      <GuidingPart guiding={file.guiding} />
      <AvailabilityPart file={file} editAt="/mijn/beschikbaarheid" />
      <Pauses pauses={pauses} />
    </Stack>
  );
}

/** Whom a certified trainer may judge now. */
function Assessable({ steps }: { steps: AssessableStep[] }) {
  if (steps.length === 0) return null;
  return (
    <Section title={m.trainer_assessable_title()} lead={<p>{m.trainer_assessable_lead()}</p>}>
      <Cards>
        {steps.map(({ personId, stepId, name, organisation, track, step }) => (
          <Card
            key={`${personId} ${stepId}`}
            title={name}
            actions={
              <LinkButton to={`/trainers/${personId}/beoordelen/${stepId}`}>
                {m.trainer_assess_step({ step })}
              </LinkButton>
            }
          >
            <p>{[track, organisation].filter(Boolean).join(" · ")}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
