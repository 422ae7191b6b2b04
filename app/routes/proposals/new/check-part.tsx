import { Fragment } from "react";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import type { CheckView, checkOf } from "./check.server";

/** What stands in the way of a good plan, each with where it can be mended. */
export function CheckPart({ check: { findings, more } }: { check: ReturnType<typeof checkOf> }) {
  return (
    <Notice tone="warning" title={m.planning_proposal_check_title()}>
      <p>{m.planning_proposal_check_lead()}</p>
      <ul>
        {findings.map(({ words, mends }) => (
          <li key={words}>
            {words} <Mends mends={mends} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{m.planning_proposal_check_more({ count: more })}</p>}
    </Notice>
  );
}

type Mend = CheckView["mends"][number];

/** One place in words, several by their codes. */
function Mends({ mends }: { mends: readonly Mend[] }) {
  return mends.map((mend, index) => (
    <Fragment key={mend.href}>
      {index > 0 && ", "}
      <a href={mend.href}>{mends.length === 1 ? mendText(mend) : mend.code}</a>
    </Fragment>
  ));
}

function mendText({ kind, code }: Mend): string {
  if (kind === "trainers") return m.planning_proposal_mend_trainers();
  return kind === "wishes" ? m.planning_proposal_mend_wishes({ code }) : m.planning_proposal_mend_training({ code });
}
