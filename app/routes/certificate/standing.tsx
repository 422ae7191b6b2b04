import type { Standing } from "~/domain/certificate/find";
import type { Validity } from "~/domain/certificate/validity";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { Status, type StatusTone } from "~/ui/status";

type State = Standing | Exclude<Validity["state"], "holds">;

const looks: Record<State, { tone: StatusTone; words: () => string }> = {
  valid: { tone: "good", words: m.certificate_valid },
  revoked: { tone: "danger", words: m.certificate_revoked },
  replaced: { tone: "neutral", words: m.certificate_replaced },
  not_yet: { tone: "warning", words: m.certificate_not_yet },
  over: { tone: "warning", words: m.certificate_over },
  withdrawn: { tone: "danger", words: m.certificate_withdrawn },
};

interface StandingProps {
  standing: Standing;
  /** Today; null for what holds always. */
  validity: Validity | null;
}

export function StandingStatus({ standing, validity }: StandingProps) {
  const state = standing === "valid" && validity && validity.state !== "holds" ? validity.state : standing;
  return <Status tone={looks[state].tone}>{looks[state].words()}</Status>;
}

/** That what it states does not hold today, and since or from when; nothing when it does. */
export function ValidityNotice({ standing, validity }: StandingProps) {
  if (standing !== "valid" || !validity || validity.state === "holds") return null;
  const { title, text } = {
    not_yet: { title: m.certificate_not_yet_on, text: m.certificate_not_yet_text },
    over: { title: m.certificate_over_on, text: m.certificate_over_text },
    withdrawn: { title: m.certificate_withdrawn_on, text: m.certificate_withdrawn_text },
  }[validity.state];
  const day = validity.state === "not_yet" ? validity.from : validity.since;
  return (
    <Notice tone="warning" title={title({ date: formatDate(day, currentLocale(), "plain") })}>
      {text()}
    </Notice>
  );
}

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
