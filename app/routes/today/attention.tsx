import type { ReactNode } from "react";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Status, type StatusTone } from "~/ui/status";
import type { Attention } from "./attention.server";
import "./today.css";

/** What waits for a coordinator; kinds of which there is nothing are left out. */
export function AttentionSection({ attention }: { attention: Attention }) {
  const { staffing, undated, undivided, small, registers, certificates, reviews, conflicts } = attention;
  const total = Object.values(attention).reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={m.today_attention_title()}>
      {total === 0 && <EmptyState icon="check" title={m.today_attention_none()} />}
      <div className="attention">
        <Conflicts {...conflicts} />
        <Staffing {...staffing} />
        <Undated {...undated} />
        <Undivided {...undivided} />
        <Small {...small} />
        <Registers {...registers} />
        <Certificates {...certificates} />
        <Reviews {...reviews} />
      </div>
    </Section>
  );
}

interface KindProps {
  title: string;
  tone: StatusTone;
  count: number;
  more: boolean;
  lead?: string | undefined;
  children: ReactNode[];
}

function Kind({ title, tone, count, more, lead, children }: KindProps) {
  if (count === 0) return null;
  const words = more ? m.today_count_or_more({ count }) : String(count);
  return (
    <section className="attention-kind">
      <h3>
        {title} <Status tone={tone}>{words}</Status>
      </h3>
      {lead && <p>{lead}</p>}
      <ul>{children}</ul>
      <Rest shown={children.length} {...{ count, more }} />
    </section>
  );
}

/** The way to what is not shown; nothing when all is. */
function Rest({ shown, count, more }: { shown: number; count: number; more: boolean }) {
  if (shown === count && !more) return null;
  return (
    <p className="attention-more">
      {more ? m.today_shown_of_more({ shown, count }) : m.today_shown_of({ shown, count })}{" "}
      {shown < count && (
        <a className="attention-all" href="/?alles">
          {m.today_show_all()}
        </a>
      )}
    </p>
  );
}

function Item({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <li>
      <a href={to}>{label}</a>
      <span className="attention-why">{children}</span>
    </li>
  );
}

function Conflicts({ items, count, more }: Attention["conflicts"]) {
  return (
    <Kind title={m.today_conflicts()} tone="danger" {...{ count, more }}>
      {items.map(({ sessionId, trainingCode, date, why }) => (
        <Item key={`${sessionId} ${why}`} to={`/bijeenkomsten/${sessionId}`} label={trainingCode}>
          <DateText date={date} />: {why}
        </Item>
      ))}
    </Kind>
  );
}

const levelTone = { red: "danger", orange: "warning", open: "neutral" } as const;

function Staffing({ items, count, more, red, orange }: Attention["staffing"]) {
  const tone = red > 0 ? "danger" : orange > 0 ? "warning" : "neutral";
  return (
    <Kind title={m.today_staffing()} lead={m.today_staffing_counts({ red, orange })} {...{ tone, count, more }}>
      {items.map(({ sessionId, trainingCode, organisation, level, why, others }) => (
        <Item
          key={sessionId}
          to={`/trainingen/${trainingCode}/inzet#bijeenkomst-${sessionId}`}
          label={m.today_training_of({ code: trainingCode, organisation })}
        >
          <Status tone={levelTone[level]}>{levelName[level]()}</Status> {why}{" "}
          {others > 0 && m.today_staffing_others({ count: others })}
        </Item>
      ))}
    </Kind>
  );
}

const levelName = {
  red: m.today_staffing_red,
  orange: m.today_staffing_orange,
  open: m.today_staffing_open,
};

function Undated({ items, count, more }: Attention["undated"]) {
  return (
    <Kind title={m.today_undated()} tone="warning" lead={m.today_undated_lead()} {...{ count, more }}>
      {items.map(({ trainingCode, organisation, until }) => (
        <Item
          key={trainingCode}
          to={`/planbord/inplannen/${trainingCode}`}
          label={m.today_training_of({ code: trainingCode, organisation })}
        >
          {m.today_undated_until()} <DateText date={until} />
        </Item>
      ))}
    </Kind>
  );
}

function Undivided({ items, count, more }: Attention["undivided"]) {
  return (
    <Kind title={m.today_undivided()} tone="warning" lead={m.today_undivided_lead()} {...{ count, more }}>
      {items.map(({ trainingCode, organisation, nextDate, placed, ungrouped }) => (
        <Item
          key={trainingCode}
          to={`/trainingen/${trainingCode}/intervisie`}
          label={m.today_training_of({ code: trainingCode, organisation })}
        >
          {m.today_undivided_on()} <DateText date={nextDate} />:{" "}
          {ungrouped === null ? m.today_undivided_all({ count: placed }) : m.today_undivided_some({ count: ungrouped })}
        </Item>
      ))}
    </Kind>
  );
}

function Small({ items, count, more }: Attention["small"]) {
  return (
    <Kind title={m.today_small()} tone="warning" {...{ count, more }}>
      {items.map(({ trainingCode, organisation, firstDate, placed, minimum }) => (
        <Item
          key={trainingCode}
          to={`/trainingen/${trainingCode}/deelnemers`}
          label={m.today_training_of({ code: trainingCode, organisation })}
        >
          {m.today_starts()} <DateText date={firstDate} />: {m.today_placed_of({ placed, minimum })}
        </Item>
      ))}
    </Kind>
  );
}

function Registers({ items, count, more }: Attention["registers"]) {
  return (
    <Kind title={m.today_registers()} tone="warning" {...{ count, more }}>
      {items.map(({ sessionId, trainingCode, organisation, session, date }) => (
        <Item
          key={sessionId}
          to={`/bijeenkomsten/${sessionId}/presentie`}
          label={m.today_training_of({ code: trainingCode, organisation })}
        >
          {session}, <DateText date={date} />
        </Item>
      ))}
    </Kind>
  );
}

function Certificates({ items, count, more }: Attention["certificates"]) {
  return (
    <Kind title={m.today_certificates()} tone="info" {...{ count, more }}>
      {items.map(({ trainingCode, organisation, ready }) => (
        <Item
          key={trainingCode}
          to={`/trainingen/${trainingCode}/certificaten`}
          label={m.today_training_of({ code: trainingCode, organisation })}
        >
          {m.today_ready({ count: ready })}
        </Item>
      ))}
    </Kind>
  );
}

function Reviews({ items, count, more }: Attention["reviews"]) {
  return (
    <Kind title={m.today_reviews()} tone="warning" {...{ count, more }}>
      {items.map(({ activityId, plan, nextReviewOn }) => (
        <Item key={activityId} to={`/activiteiten/${activityId}#ontwikkelplan`} label={plan}>
          {m.today_review_on()} <DateText date={nextReviewOn} />
        </Item>
      ))}
    </Kind>
  );
}
