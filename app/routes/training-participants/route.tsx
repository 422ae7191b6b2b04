import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listParticipants, pageSize } from "~/domain/enrolment/participants";
import { whyNoEnrolment } from "~/domain/training/rules";
import { reader, textParam } from "~/http/route";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { LinkButton } from "~/ui/button";
import { EmptyState, Flash, Notice } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { participantsPath, trainingCrumbs } from "./crumbs";
import { EndedEnrolments } from "./ended-enrolments";
import { noticeFor } from "./notices";
import { ParticipantsTable } from "./participants-table";
import { Places } from "./places";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.enrolment_title_of({ code: data.training.code }) : m.enrolment_title() },
];

export const loader = reader(({ context, user, params, url }) => {
  const page = Math.max(1, Math.trunc(Number(url.searchParams.get("wacht"))) || 1);
  const list = listParticipants(context.db, user, textParam(params, "code"), context.now, page);
  const { code, client, status, minParticipants, maxParticipants, hardMaximum } = list.training;
  const closed = whyNoEnrolment(status);
  return {
    ...list,
    training: { code, client, minParticipants, maxParticipants, hardMaximum },
    rights: { ...list.rights, mayChange: list.rights.mayChange && !closed },
    closed: closed && list.rights.mayChange ? inWords(closed, context.locale) : null,
    waitingPage: { page, size: pageSize },
    notice: url.searchParams.get("gelukt"),
  };
});

export default function TrainingParticipants() {
  const data = useLoaderData<typeof loader>();
  const { training, rights, placed, waiting, guests, closed, placedList, waitingList, endedList, waitingPage } = data;
  const path = participantsPath(training.code);
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.enrolment_title()}
        breadcrumbs={trainingCrumbs(training.code)}
        lead={<Places {...{ training, placed, waiting, guests }} />}
        actions={
          <>
            {rights.mayChange && (
              <>
                <LinkButton variant="primary" icon="plus" to={`${path}/nieuw`}>
                  {m.enrolment_add()}
                </LinkButton>
                <LinkButton icon="upload" to={`${path}/import`}>
                  {m.enrolment_import()}
                </LinkButton>
              </>
            )}
            <LinkButton variant="quiet" icon="download" to={`${path}.csv`}>
              {m.enrolment_download()}
            </LinkButton>
          </>
        }
      />
      <Flash message={noticeFor(data.notice)} />
      {closed && <Notice tone="info">{m.enrolment_closed({ reason: closed })}</Notice>}
      <Section title={m.enrolment_placed_title()}>
        {placedList.length > 0 ? (
          <ParticipantsTable kind="placed" people={placedList} rights={rights} path={path} />
        ) : (
          <EmptyState icon="people" title={m.enrolment_empty_title()}>
            {rights.mayChange ? m.enrolment_empty_text() : m.enrolment_empty_read()}
          </EmptyState>
        )}
      </Section>
      {waiting > 0 && (
        <Section title={m.enrolment_waiting_title()} lead={<p>{m.enrolment_waiting_lead()}</p>} id="wachtlijst">
          <ParticipantsTable
            kind="waiting"
            people={waitingList}
            rights={rights}
            path={path}
            first={(waitingPage.page - 1) * waitingPage.size + 1}
          />
          <Pagination
            page={waitingPage.page}
            pages={Math.ceil(waiting / waitingPage.size)}
            total={waiting}
            hrefFor={(number) => `?wacht=${number}#wachtlijst`}
            label={m.enrolment_waiting_pages()}
          />
        </Section>
      )}
      <EndedEnrolments list={endedList} />
    </Stack>
  );
}
