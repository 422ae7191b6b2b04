import type { BookingFunction } from "#db/lists";
import type { MonthTotal } from "~/domain/capacity/forecast";
import { formatDayMonth, formatMonth } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { ColumnPicture } from "~/ui/column-picture";
import { Panel } from "~/ui/page";

interface MonthsPictureProps {
  as: BookingFunction;
  /** Each by its first day. */
  months: string[];
  totals: MonthTotal[];
}

/** The whole programme month by month: what is asked, and the line of what everybody together can do. */
export function MonthsPicture({ as, months, totals }: MonthsPictureProps) {
  const locale = currentLocale();
  const title = as === "trainer" ? m.capacity_picture_trainers() : m.capacity_picture_actors();
  const columns = totals.map(({ planned, wished, targeted, covered, spare }, index) => {
    const month = months[index] ?? "";
    return {
      label: formatMonth(month, locale),
      short: formatDayMonth(month, locale).split(" ")[1] ?? "",
      group: month.slice(0, 4),
      actual: planned,
      expected: planned + wished + targeted,
      limit: covered + spare,
    };
  });
  const short = months.filter((_, index) => (totals[index]?.short ?? 0) > 0);
  return (
    <Panel>
      <ColumnPicture
        title={title}
        description={
          short.length === 0
            ? m.capacity_picture_enough()
            : m.capacity_picture_short({ months: short.map((month) => formatMonth(month, locale)).join(", ") })
        }
        labelHeading={m.capacity_month()}
        columns={columns}
        actualLabel={m.capacity_planned()}
        expectedLabel={m.capacity_with_wishes()}
        limitLabel={m.capacity_possible()}
      />
    </Panel>
  );
}
