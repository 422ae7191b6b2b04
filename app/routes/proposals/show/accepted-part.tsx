import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import type { AcceptedView } from "./accepting.server";

/** What became of an acceptance of which part was refused. */
export function AcceptedPart({ result: { accepted, refused } }: { result: AcceptedView }) {
  return (
    <>
      {accepted > 0 && <Notice tone="good">{m.planning_proposal_accepted_some({ count: accepted })}</Notice>}
      <Notice tone="danger" title={m.planning_proposal_refused_some({ count: refused.length })}>
        <p>{m.planning_proposal_refused_text()}</p>
        <ul>
          {refused.map(({ code, isNew, words }) => (
            <li key={code}>
              <a href={isNew ? `/planbord/inplannen/${code}` : `/trainingen/${code}`}>{code}</a>: {words.join(" ")}
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}

/** What was accepted, with the way to ask its people. */
export function ProposedPart({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <Section title={m.planning_proposal_proposed_title()} lead={<p>{m.planning_proposal_proposed_text()}</p>}>
      <ul className="proposal-codes">
        {codes.map((code) => (
          <li key={code}>
            <a href={`/trainingen/${code}/inzet`} aria-label={m.planning_proposal_ask({ code })}>
              {code}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
