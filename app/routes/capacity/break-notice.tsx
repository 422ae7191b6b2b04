import type { BookingFunction } from "#db/lists";
import { formatMonth } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { listed, regionName } from "./names";
import type { BreakView, MendView } from "./view.server";

interface BreakNoticeProps {
  as: BookingFunction;
  /** Null when every place can be filled. */
  first: BreakView | null;
  /** The last month that was looked at. */
  until: string;
}

const words = {
  trainer: { enough: m.capacity_enough_trainers, title: m.capacity_break_trainers, knot: m.capacity_knot_trainers },
  actor: { enough: m.capacity_enough_actors, title: m.capacity_break_actors, knot: m.capacity_knot_actors },
};

const monthName = (day: string) => formatMonth(day, currentLocale());
const knotsTold = 3;

/** The first month with too few people, why, and what would mend it; or that there are enough. */
export function BreakNotice({ as, first, until }: BreakNoticeProps) {
  if (!first) return <Notice tone="good">{words[as].enough({ month: monthName(until) })}</Notice>;
  const { month, short, knots, mends } = first;
  return (
    <Notice tone="warning" title={words[as].title({ month: monthName(month) })}>
      <p>
        {m.capacity_short({ count: short })}{" "}
        {knots
          .slice(0, knotsTold)
          .map(({ regions, asked, can, people }) =>
            words[as].knot({ regions: listed(regions.map(regionName)), asked, can, people }),
          )
          .join(" ")}
      </p>
      {mends.length === 0 ? (
        <p>{m.capacity_mend_nothing()}</p>
      ) : (
        <>
          <p>{m.capacity_mends()}</p>
          <ul>
            {mends.map((mend) => (
              <li key={mend.kind}>
                {mendInWords(as, mend)}{" "}
                {mend.next === null
                  ? m.capacity_mend_whole({ month: monthName(until) })
                  : m.capacity_mend_next({ month: monthName(mend.next) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function mendInWords(as: BookingFunction, mend: MendView): string {
  if (mend.kind === "renewals") return m.capacity_mend_renewals();
  if (mend.kind === "later") return m.capacity_mend_later({ count: mend.trainings });
  const added = as === "trainer" ? m.capacity_mend_trainer : m.capacity_mend_actor;
  const phrase = mend.kind === "people" ? added : m.capacity_mend_certified;
  const list = listed(mend.additions.map(({ region, count }) => phrase({ count, region: regionName(region) })));
  return mend.kind === "people" ? m.capacity_mend_people({ list }) : m.capacity_mend_deployable({ list });
}
