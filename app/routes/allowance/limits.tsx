import { m } from "~/text/messages";
import { money } from "~/text/money";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/page";

interface Limit {
  limitCents: number;
  totalCents: number;
}

interface LimitsProps {
  limits: { hour: Limit | null; month: Limit | null; year: Limit | null };
  /** What to mind, in words. */
  warnings: string[];
}

const words = (limit: Limit | null): string | null =>
  limit && m.allowance_limit_of({ total: money(limit.totalCents), limit: money(limit.limitCents) });

/** What the maxima leave, and what to mind. */
export function Limits({ limits: { hour, month, year }, warnings }: LimitsProps) {
  const isJudged = year !== null;
  return (
    <>
      {warnings.length > 0 && (
        <Notice tone="warning" title={m.allowance_mind()}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isJudged && (
        <Panel>
          <Facts
            items={[
              { label: m.allowance_limit_day(), value: words(hour) },
              { label: m.allowance_limit_month(), value: words(month) },
              { label: m.allowance_limit_year(), value: words(year) },
            ]}
          />
        </Panel>
      )}
      {!isJudged && warnings.length === 0 && <p>{m.allowance_no_limit()}</p>}
    </>
  );
}
