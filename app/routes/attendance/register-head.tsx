import type { RegisterHeader } from "~/domain/attendance/queries";
import { m } from "~/text/messages";
import { sessionName } from "~/text/session-name";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { PageHeader } from "~/ui/page";
import { Status } from "~/ui/status";

/** Which session this is, and how far its register is. */
export function RegisterHead({ header, mayRecord }: { header: RegisterHeader; mayRecord: boolean }) {
  const { trainingCode, sessionId, date, startsAt, endsAt, place, organisation } = header;
  const session = sessionName(header.session, header.group);
  return (
    <PageHeader
      title={`${m.attendance_title()} ${session}`}
      breadcrumbs={[
        { label: trainingCode, to: `/trainingen/${trainingCode}` },
        { label: session, to: `/bijeenkomsten/${sessionId}` },
        { label: m.attendance_title() },
      ]}
      status={<State header={header} />}
      lead={
        <div className="register-lead">
          <p>
            <DateText date={date} time={[startsAt, endsAt]} />
            {place && ` · ${place}`}
          </p>
          <p>{organisation}</p>
          <Moment header={header} />
        </div>
      }
      actions={
        <>
          {mayRecord && (
            <LinkButton to={`/bijeenkomsten/${sessionId}/vastleggen`} variant="quiet" icon="edit">
              {m.intervision_record()}
            </LinkButton>
          )}
          <LinkButton to={`/bijeenkomsten/${sessionId}/presentielijst`} variant="quiet" icon="print">
            {m.attendance_print()}
          </LinkButton>
        </>
      }
    />
  );
}

function State({ header: { submitted, savedAt } }: { header: RegisterHeader }) {
  if (submitted) return <Status tone="good">{m.attendance_state_submitted()}</Status>;
  if (savedAt) return <Status tone="info">{m.attendance_state_saved()}</Status>;
  return <Status tone="neutral">{m.attendance_state_empty()}</Status>;
}

function Moment({ header: { submitted, savedAt } }: { header: RegisterHeader }) {
  const at = submitted?.at ?? savedAt;
  if (!at) return null;
  return (
    <p>
      {submitted ? m.attendance_submitted_at() : m.attendance_saved_at()} <DateText date={at.date} time={at.time} />
      {submitted?.by && ` ${m.attendance_by({ name: submitted.by })}`}
    </p>
  );
}
