import type { MySession, MySessions } from "~/domain/session/my-sessions";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Card, Cards, Section, Stack } from "~/ui/page";
import { Status } from "~/ui/status";

/** A trainer's part of the start: today's sessions, those whose attendance still waits, what is coming, and what was. */
export function TrainerToday({ sessions }: { sessions: MySessions }) {
  const { today, open, coming, past, later, earlier } = sessions;
  const isEmpty = [today, open, coming, past].every((group) => group.length === 0);
  const count = today.length;
  return (
    <Stack gap="wide">
      {!isEmpty && <p>{count > 0 ? m.attendance_own_lead_today({ count }) : m.attendance_own_lead_none()}</p>}
      {isEmpty && (
        <EmptyState title={m.attendance_own_none()} icon="calendar">
          {m.attendance_own_none_text()}
        </EmptyState>
      )}
      <Group title={m.attendance_own_today()} sessions={today} isToday />
      <Group title={m.attendance_own_open()} sessions={open} />
      <Group
        title={m.attendance_own_coming()}
        sessions={coming}
        rest={later > 0 && m.attendance_own_later({ count: later })}
      />
      <Group
        title={m.attendance_own_past()}
        sessions={past}
        rest={earlier > 0 && m.attendance_own_earlier({ count: earlier })}
      />
    </Stack>
  );
}

interface GroupProps {
  title: string;
  sessions: MySession[];
  isToday?: boolean;
  /** That there are more, in words. */
  rest?: string | false;
}

function Group({ title, sessions, isToday = false, rest = false }: GroupProps) {
  if (sessions.length === 0) return null;
  return (
    <Section title={title}>
      <Cards>
        {sessions.map((session, index) => (
          <SessionCard key={session.id} session={session} isFirst={isToday && index === 0} />
        ))}
      </Cards>
      {rest && (
        <p>
          <a href="/trainingen">{rest}</a>
        </p>
      )}
    </Section>
  );
}

function SessionCard({ session, isFirst }: { session: MySession; isFirst: boolean }) {
  const { id, name, date, startsAt, endsAt, place, organisation, trainingCode, participants } = session;
  const to = `/bijeenkomsten/${id}/presentie`;
  return (
    <Card
      title={name}
      to={isFirst ? undefined : to}
      status={<State session={session} />}
      actions={
        isFirst && (
          <LinkButton to={to} variant="primary" icon="check">
            {session.isSubmitted ? m.attendance_own_view() : m.attendance_own_fill()}
          </LinkButton>
        )
      }
    >
      <p>
        <DateText date={date} time={[startsAt, endsAt]} />
        {place && (
          <>
            <br />
            {place}
          </>
        )}
      </p>
      <p>
        {organisation} · {trainingCode}
        <br />
        {m.attendance_own_participants({ count: participants })}
      </p>
    </Card>
  );
}

function State({ session: { isSubmitted, status, marked, participants } }: { session: MySession }) {
  if (isSubmitted) return <Status tone="good">{m.attendance_state_submitted()}</Status>;
  if (status === "planned") return <Status tone="neutral">{m.attendance_own_planned()}</Status>;
  if (marked === 0) return null;
  return <Status tone="info">{m.attendance_count({ filled: marked, total: participants })}</Status>;
}
