import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import type { TypedTarget } from "./preview.server";

/** Two people moved the same session: what stands now, and what you wanted. */
export function Stale({ current, typed }: { current: Record<string, string> | null; typed: TypedTarget }) {
  if (!current) return null;
  const moment = ({ date = "", startsAt = "", endsAt = "" }) => <DateText date={date} time={[startsAt, endsAt]} />;
  return (
    <Notice tone="warning" title={m.session_stale()}>
      <Facts
        items={[
          {
            label: m.session_stale_current(),
            value: (
              <>
                {moment(current)} {current.location && `· ${current.location}`}
              </>
            ),
          },
          { label: m.session_stale_yours(), value: moment({ ...typed }) },
        ]}
      />
    </Notice>
  );
}
