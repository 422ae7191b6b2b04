import type { ReactNode } from "react";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/page";
import { channelName } from "../words";
import type { FileView } from "./file.server";

const plain = (date: string): string => formatDate(date, currentLocale(), "plain");
const days = (count: number): string => m.actor_month_days({ count });

/** The file as it stands. */
export function FileFacts({ file }: { file: FileView }) {
  const { displayName, birthDate, age, channel, willing, unwilling } = file;
  const { maxDaysPerMonth, restDays, aftercareDays, noFixedAllowance } = file;
  const limits = { month: days(maxDaysPerMonth), rest: days(restDays), aftercare: days(aftercareDays) };
  return (
    <Panel>
      <Facts
        items={[
          { label: m.actor_field_display_name(), value: displayName },
          { label: m.actor_field_birth_date(), value: m.actor_fact_age({ date: plain(birthDate), age }) },
          { label: m.actor_file_group_supporter(), value: <Supporter file={file} /> },
          { label: m.actor_field_channel(), value: channelName[channel]() },
          { label: m.actor_fact_limits(), value: m.actor_fact_limits_value(limits) },
          { label: m.actor_field_willing(), value: <Themes themes={willing} /> },
          { label: m.actor_field_unwilling(), value: <Themes themes={unwilling} /> },
          { label: m.actor_file_group_vog(), value: <Vog file={file} /> },
          { label: m.actor_fact_allowance(), value: noFixedAllowance && m.actor_fact_allowance_costs() },
        ].filter(({ value }) => value !== false)}
      />
    </Panel>
  );
}

const Lines = ({ children }: { children: ReactNode }) => <ul className="file-lines">{children}</ul>;

function Supporter({ file: { supporterName, supporterEmail, supporterPhone } }: { file: FileView }) {
  if (!supporterName) return <>{m.actor_fact_supporter_none()}</>;
  return (
    <Lines>
      <li>{supporterName}</li>
      {supporterPhone && (
        <li>
          <a href={`tel:${supporterPhone.replace(/[^\d+]/g, "")}`}>{supporterPhone}</a>
        </li>
      )}
      {supporterEmail && (
        <li>
          <a href={`mailto:${supporterEmail}`}>{supporterEmail}</a>
        </li>
      )}
    </Lines>
  );
}

function Themes({ themes }: { themes: string[] }) {
  if (themes.length === 0) return <>{m.actor_fact_none()}</>;
  return (
    <Lines>
      {themes.map((theme) => (
        <li key={theme}>{theme}</li>
      ))}
    </Lines>
  );
}

function Vog({ file: { vogIssuedOn, vogProfile, vogSeenBy, vogSeenOn } }: { file: FileView }) {
  if (vogIssuedOn === null || vogSeenOn === null) return <>{m.actor_fact_none()}</>;
  const seen = { date: plain(vogSeenOn) };
  return (
    <Lines>
      <li>{m.actor_fact_vog_value({ date: plain(vogIssuedOn), profile: vogProfile ?? "" })}</li>
      <li>{vogSeenBy ? m.actor_fact_vog_seen({ ...seen, who: vogSeenBy }) : m.actor_fact_vog_seen_system(seen)}</li>
    </Lines>
  );
}
