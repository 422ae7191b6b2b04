import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCaseFilesOf } from "~/domain/certificate/case-file";
import { listQualificationCertificates } from "~/domain/certificate/of-person";
import { coachingPartsOf, hasCoaching } from "~/domain/coaching/parts";
import { localDateOf } from "~/domain/dates";
import { hoursOf } from "~/domain/intervision/hours";
import { listOwnGroups } from "~/domain/intervision/own";
import { listOffers, listSeats } from "~/domain/make-up/queries";
import { may } from "~/domain/permissions";
import { reader } from "~/http/route";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { EmptyState, Flash } from "~/ui/notice";
import { Cards, PageHeader, Section, Stack } from "~/ui/page";
import { CertificateCard, QualificationCard } from "./certificate-card";
import { HoursPart } from "./hours-part";
import { myTraining } from "./my-training.server";
import { TrainingPart } from "./training-part";
import "./mine.css";

export const meta: MetaFunction = () => [{ title: m.certificate_mine_title() }];

export const loader = reader(({ context: { db, now, locale }, user, url }) => {
  const files = listCaseFilesOf(db, user.id, now);
  const offers = listOffers(
    db,
    files.filter(({ personId, training }) =>
      may(user, "makeUp.book", { personId, organisationId: training.clientOrganisationId }),
    ),
    now,
  );
  const seats = listSeats(
    db,
    files.map(({ enrolmentId }) => enrolmentId),
  );
  const groups = listOwnGroups(db, user.id);
  const trainings = files.map((file) => ({
    ...myTraining(file, { offers, seats, now, locale }),
    group: groups.find(({ enrolmentId }) => enrolmentId === file.enrolmentId) ?? null,
  }));
  const today = localDateOf(now);
  return {
    notice: url.searchParams.get("gelukt"),
    qualified: listQualificationCertificates(db, user.id, today).map(({ validity, ...row }) => ({
      ...row,
      isValid: validity.state === "holds",
    })),
    hours: hoursOf(db, user.id, now),
    hasCoaching: hasCoaching(coachingPartsOf(db, user, today)),
    certificates: trainings.filter(({ certificate }) => certificate !== null),
    current: trainings.filter(({ isCurrent }) => isCurrent),
    past: trainings.filter(({ isCurrent }) => !isCurrent),
  };
});

export default function Mine() {
  const {
    notice,
    qualified,
    certificates,
    hours,
    hasCoaching: isCoachingShown,
    current,
    past,
  } = useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader title={m.certificate_mine_title()} lead={<p>{m.certificate_mine_lead()}</p>} />
      <Flash message={flashOf(notice)} />
      {current.length + past.length + qualified.length === 0 && (
        <EmptyState title={m.certificate_mine_empty()} icon="certificate">
          {m.certificate_mine_empty_text()}
        </EmptyState>
      )}
      {qualified.length + certificates.length > 0 && (
        <Section title={m.certificate_mine_certificates()}>
          <Cards>
            {qualified.map((one) => (
              <QualificationCard key={one.number} certificate={one} />
            ))}
            {certificates.map((training) => (
              <CertificateCard key={training.enrolmentId} training={training} />
            ))}
          </Cards>
        </Section>
      )}
      {current.length > 0 && (
        <Section title={m.certificate_mine_now()}>
          {current.map((training) => (
            <TrainingPart key={training.enrolmentId} training={training} isOpen />
          ))}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={m.certificate_mine_past()}>
          {past.map((training) => (
            <TrainingPart key={training.enrolmentId} training={training} isOpen={false} />
          ))}
        </Section>
      )}
      <HoursPart hours={hours} />
      {isCoachingShown && (
        <Section title={m.coaching_title()} lead={<p>{m.coaching_mine_part()}</p>}>
          <p>
            <LinkButton to="/mijn/coaching" icon="people">
              {m.coaching_mine_link()}
            </LinkButton>
          </p>
        </Section>
      )}
      <Section title={m.capacity_feed_title()} lead={<p>{m.capacity_feed_part()}</p>}>
        <p>
          <LinkButton to="/mijn/agenda" icon="calendar">
            {m.capacity_feed_part_link()}
          </LinkButton>
        </p>
      </Section>
    </Stack>
  );
}

function flashOf(notice: string | null) {
  if (notice === "inhalen-geboekt") return { tone: "good" as const, text: m.make_up_booked_notice() };
  return notice === "inhalen-teruggegeven" ? { tone: "good" as const, text: m.make_up_returned_notice() } : null;
}
