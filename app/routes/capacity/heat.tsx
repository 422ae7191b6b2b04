import type { Cell, CellState } from "~/domain/capacity/forecast";
import { formatDayMonth, formatMonth } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { Icon, type IconName } from "~/ui/icon";
import { Hidden } from "~/ui/page";
import "./heat.css";
import { regionName } from "./names";
import type { RegionRow } from "./view.server";

interface HeatProps {
  caption: string;
  /** Each by its first day. */
  months: string[];
  rows: RegionRow[];
  hrefOf: (code: string) => string;
}

/** Regions down, months across: how many places there are, and whether they can be filled. The table is the picture. */
export function Heat({ caption, months, rows, hrefOf }: HeatProps) {
  return (
    <div className="heat-frame">
      <table className="heat">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{m.capacity_region()}</th>
            {months.map((month, index) => (
              <th key={month} scope="col">
                <MonthHead month={month} showsYear={index === 0 || month.slice(5, 7) === "01"} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, cells }) => (
            <tr key={code ?? ""}>
              <th scope="row">{code === null ? regionName(name) : <a href={hrefOf(code)}>{name}</a>}</th>
              {cells.map((cell, index) => (
                <HeatCell key={months[index]} cell={cell} month={months[index] ?? ""} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MonthHead({ month, showsYear }: { month: string; showsYear: boolean }) {
  const [, short = ""] = formatDayMonth(month, currentLocale()).split(" ");
  return (
    <>
      <span aria-hidden="true">
        {short}
        {showsYear && <span className="heat-year">{month.slice(0, 4)}</span>}
      </span>
      <Hidden>{formatMonth(month, currentLocale())}</Hidden>
    </>
  );
}

const icons = {
  enough: "check",
  tight: "warning",
  shared: "people",
  short: "stop",
} as const satisfies Record<Exclude<CellState, "none">, IconName>;

function HeatCell({ cell, month }: { cell: Cell; month: string }) {
  const { needed, state } = cell;
  return (
    <td data-state={state}>
      <span className="heat-month" aria-hidden="true">
        {formatDayMonth(month, currentLocale()).split(" ")[1]} {month.slice(0, 4)}
      </span>
      {state === "none" ? (
        <>
          <span aria-hidden="true">–</span>
          <Hidden>{m.capacity_cell_none()}</Hidden>
        </>
      ) : (
        <>
          <span className="heat-count">
            <Icon name={icons[state]} />
            {countText(needed)}
            <Hidden> {m.capacity_cell_needed()}, </Hidden>
          </span>
          <span className="heat-word">{wordOf(cell)}</span>
        </>
      )}
    </td>
  );
}

function wordOf({ state, needed, covered, spare }: Cell): string {
  if (state === "short") return m.capacity_cell_short({ count: needed - covered });
  if (state === "shared") return m.capacity_cell_shared();
  return state === "tight" ? m.capacity_cell_tight() : m.capacity_cell_spare({ count: spare });
}

/** What the signs in the table mean. */
export function HeatLegend() {
  const lines = [
    { state: "enough", text: m.capacity_legend_enough() },
    { state: "tight", text: m.capacity_legend_tight() },
    { state: "shared", text: m.capacity_legend_shared() },
    { state: "short", text: m.capacity_legend_short() },
  ] as const;
  return (
    <ul className="heat-legend">
      {lines.map(({ state, text }) => (
        <li key={state}>
          <span className="heat-sign" data-state={state}>
            <Icon name={icons[state]} />
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
