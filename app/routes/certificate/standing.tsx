import type { Standing } from "~/domain/certificate/find";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { Status, type StatusTone } from "~/ui/status";

const looks: Record<Standing, { tone: StatusTone; words: () => string }> = {
  valid: { tone: "good", words: m.certificate_valid },
  revoked: { tone: "danger", words: m.certificate_revoked },
  replaced: { tone: "neutral", words: m.certificate_replaced },
};

export const StandingStatus = ({ standing }: { standing: Standing }) => (
  <Status tone={looks[standing].tone}>{looks[standing].words()}</Status>
);

interface EndedNoticeProps {
  revocation: { on: string; reason: string } | null;
  replacedBy: string | null;
}

/** Why it stands no more; nothing when it does. */
export function EndedNotice({ revocation, replacedBy }: EndedNoticeProps) {
  if (revocation) {
    return (
      <Notice
        tone="warning"
        title={m.certificate_revoked_on({ date: formatDate(revocation.on, currentLocale(), "plain") })}
      >
        {m.certificate_revoked_text({ reason: revocation.reason })}
      </Notice>
    );
  }
  if (!replacedBy) return null;
  return (
    <Notice
      tone="warning"
      title={m.certificate_replaced_by({ number: replacedBy })}
      actions={<a href={`/certificaten/${replacedBy}`}>{m.certificate_replaced_link()}</a>}
    >
      {m.certificate_replaced_text()}
    </Notice>
  );
}
