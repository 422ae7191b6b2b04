import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAttendanceList } from "~/domain/attendance/list";
import { idParam, reader } from "~/http/route";
import { m } from "~/text/messages";
import { sessionName } from "~/text/session-name";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { PageHeader, Stack } from "~/ui/page";
import "./attendance-list.css";
import { SignatureTable } from "./signature-table";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? m.attendance_list_title({ code: data.header.trainingCode, session: data.header.session })
      : m.attendance_list_heading(),
  },
];

export const loader = reader(({ context, user, params }) =>
  requireAttendanceList(context.db, user, idParam(params, "id")),
);

export default function AttendanceListPage() {
  const { header, title, trainers, participants } = useLoaderData<typeof loader>();
  const session = sessionName(header.session, header.group);
  const { sessionId, trainingCode, date, startsAt, endsAt, place, organisation } = header;
  return (
    <div className="attendance-list">
      <Stack>
        <PageHeader
          title={m.attendance_list_heading()}
          breadcrumbs={[
            { label: trainingCode, to: `/trainingen/${trainingCode}` },
            { label: session, to: `/bijeenkomsten/${sessionId}` },
            { label: m.attendance_list_heading() },
          ]}
          lead={
            <>
              <p>{`${title} · ${session}`}</p>
              <p className="attendance-list-screen">{m.attendance_list_print()}</p>
            </>
          }
          actions={
            <LinkButton to={`/bijeenkomsten/${sessionId}/presentielijst.pdf`} variant="primary" icon="download">
              {m.attendance_list_pdf()}
            </LinkButton>
          }
        />
        <Facts
          items={[
            { label: m.attendance_list_training(), value: trainingCode },
            { label: m.attendance_list_organisation(), value: organisation },
            {
              label: m.attendance_list_when(),
              value: <DateText date={date} time={[startsAt, endsAt]} style="long" />,
            },
            { label: m.attendance_list_place(), value: place },
            { label: m.attendance_list_trainers(), value: trainers.join(", ") },
          ]}
        />
        <SignatureTable caption={m.attendance_list_caption({ session })} participants={participants} />
        <p>{m.attendance_list_walk_in()}</p>
        <ul className="attendance-list-trainers">
          {trainers.map((trainer) => (
            <li key={trainer}>
              {m.attendance_list_trainer_signature()}
              <span>{trainer}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </div>
  );
}
