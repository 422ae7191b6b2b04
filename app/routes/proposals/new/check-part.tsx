import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import type { CheckView, checkOf } from "./check.server";

/** What stands in the way of a good plan, each with where it can be mended. */
export function CheckPart({ check: { findings, more } }: { check: ReturnType<typeof checkOf> }) {
  return (
    <Notice tone="warning" title={m.planning_proposal_check_title()}>
      <p>{m.planning_proposal_check_lead()}</p>
      <ul>
        {findings.map(({ words, mend }) => (
          <li key={`${words} ${mend?.code}`}>
            {words} {mend && <a href={mend.href}>{mendText(mend)}</a>}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{m.planning_proposal_check_more({ count: more })}</p>}
    </Notice>
  );
}

function mendText({ kind, code }: NonNullable<CheckView["mend"]>): string {
  if (kind === "trainers") return m.planning_proposal_mend_trainers();
  return kind === "wishes" ? m.planning_proposal_mend_wishes({ code }) : m.planning_proposal_mend_training({ code });
}
