import { useLocation } from "@remix-run/react";
import { nobody } from "~/domain/board/rows";
import { formatDate, formatDayMonth, formatWeekday } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Icon } from "~/ui/icon";
import type { BoardItem, BoardPage, ColumnData, RowData } from "./board-data";
import { SessionChip } from "./chip";
import { groupName } from "./controls";
import { DaysOff, dayOffIcon } from "./days-off";
import { dayTarget, weekTarget } from "./drag/handles";
import "./matrix.css";
import "./matrix-narrow.css";
import { useNowInView } from "./now-in-view";

type MatrixProps = Pick<BoardPage, "period" | "by" | "items" | "rows" | "columns">;

/** Regions, trainers or actors below each other, weeks or days beside each other. It scrolls in its own frame. */
export function Matrix({ period, by, items, rows, columns }: MatrixProps) {
  const isByDay = period.view === "week";
  const frame = useNowInView(period.from);
  const known = new Map(items.map((item) => [item.sessionId, item]));
  return (
    <section ref={frame} className="board-frame" aria-label={m.board_matrix_scroll()} {...scrolledByKeys}>
      <table className="board-table" data-view={period.view}>
        <caption className="visually-hidden">
          {m.board_matrix_caption({ group: groupName(by).toLowerCase(), period: period.title })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{groupName(by)}</th>
            {columns.map((column) => (
              <ColumnHead key={column.from} {...{ column, isByDay, today: period.today }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.key} {...{ row, by, columns, isByDay }} items={itemsOf(row, known)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who has no pointer scrolls the frame with the arrow keys. */
const scrolledByKeys = { tabIndex: 0 } as const;

const itemsOf = ({ sessionIds }: RowData, known: ReadonlyMap<number, BoardItem>): BoardItem[] =>
  sessionIds.flatMap((id) => known.get(id) ?? []);

interface ColumnHeadProps {
  column: ColumnData;
  isByDay: boolean;
  today: string;
}

function ColumnHead({ column: { from, until, week, holidays }, isByDay, today }: ColumnHeadProps) {
  const isNow = from <= today && today < until;
  const day = formatDayMonth(from, currentLocale());
  return (
    <th scope="col" aria-current={isNow ? "date" : undefined} data-off={holidays.length > 0 || undefined}>
      <span className="board-week">{isByDay ? weekdayOf(from) : m.board_week({ week })}</span>
      <time dateTime={from}>{day}</time>
      <DaysOff holidays={holidays} />
    </th>
  );
}

/** The day itself stands below it. */
const weekdayOf = (date: string): string | undefined => formatWeekday(date, currentLocale()).split(" ")[0];

interface MatrixRowProps {
  row: RowData;
  by: BoardPage["by"];
  columns: readonly ColumnData[];
  isByDay: boolean;
  items: readonly BoardItem[];
}

function MatrixRow({ row, by, columns, isByDay, items }: MatrixRowProps) {
  const { pathname, search } = useLocation();
  return (
    <tr>
      <th scope="row">
        {rowName(row, by)}
        {row.organisation && <span className="board-row-more">{row.organisation}</span>}
        <span className="board-row-more">{m.board_count({ count: items.length })}</span>
      </th>
      {columns.map((column) => {
        const here = items.filter(({ date }) => date >= column.from && date < column.until);
        const isSchoolOff = column.schoolRegions.includes(row.key);
        return (
          <td
            key={column.from}
            {...(isByDay ? dayTarget(column.from) : weekTarget(column.monday))}
            data-label={labelOf(column, isByDay)}
            data-empty={here.length === 0 || undefined}
            data-off={isSchoolOff || undefined}
          >
            {isSchoolOff && <SchoolOff />}
            {here.map((item) => (
              <SessionChip
                key={item.sessionId}
                item={item}
                back={pathname + search}
                shape={isByDay ? "of-day" : "of-week"}
              />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

function rowName({ key, name }: RowData, by: BoardPage["by"]): string {
  if (key !== nobody) return name;
  return by === "actor" ? m.board_nobody_actor() : m.board_nobody_trainer();
}

const labelOf = ({ from, week }: ColumnData, isByDay: boolean): string =>
  isByDay ? formatDate(from, currentLocale()) : `${m.board_week({ week })}, ${formatDayMonth(from, currentLocale())}`;

const SchoolOff = () => (
  <span className="board-off" data-kind="school">
    <Icon name={dayOffIcon("school")} />
    <span>{m.board_school_short()}</span>
  </span>
);
