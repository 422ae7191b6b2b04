import type { ReactNode } from "react";
import { Icon } from "./icon";
import "./table.css";
import "./table-cards.css";

export interface Column<Key extends string = string> {
  key: Key;
  label: string;
  align?: "start" | "end" | undefined;
  /** Sorting by this column: where it goes, and how the rows are sorted by it now, if they are. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined } | undefined;
  /** Words for screen readers alone, as above a column of buttons. */
  hidden?: boolean | undefined;
}

export interface TableProps {
  caption: string;
  /** When a heading right above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  /** Beside each other with scrolling instead of cards on a phone: for grids of figures. */
  shape?: "cards" | "grid" | undefined;
  children: ReactNode;
}

/** A list of things: `Row`s that become cards on a phone. */
export function Table({ caption, captionHidden, columns, shape = "cards", children }: TableProps) {
  return (
    <div className="table-frame" data-shape={shape}>
      <table className="table">
        <caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function HeaderCell({ column: { label, align, sort, hidden } }: { column: Column }) {
  return (
    <th scope="col" data-align={align} aria-sort={sort?.direction}>
      {sort ? (
        <SortLink label={label} {...sort} />
      ) : (
        <span className={hidden ? "visually-hidden" : undefined}>{label}</span>
      )}
    </th>
  );
}

function SortLink({ label, href, direction }: { label: string } & NonNullable<Column["sort"]>) {
  return (
    <a href={href} className="table-sort" data-direction={direction}>
      {label}
      <Icon name="chevron-down" />
    </a>
  );
}

export interface RowProps<Key extends string> {
  columns: readonly Column<Key>[];
  /** One for each column; the first names the row and links to it. */
  cells: Record<Key, ReactNode>;
  /** Draws attention: something about this row waits. */
  tone?: "warning" | "danger" | undefined;
}

export function Row<Key extends string>({ columns, cells, tone }: RowProps<Key>) {
  return (
    <tr data-tone={tone}>
      {columns.map(({ key, label, align, hidden }, index) => {
        const shownLabel = hidden ? undefined : label;
        return index === 0 ? (
          <th key={key} scope="row" data-align={align} data-label={shownLabel}>
            {cells[key]}
          </th>
        ) : (
          <td key={key} data-align={align} data-label={shownLabel}>
            {isPlainText(cells[key]) ? cells[key] : <div className="table-value">{cells[key]}</div>}
          </td>
        );
      })}
    </tr>
  );
}

/** On a phone a cell is a grid of its label and its value: text is one value by itself, anything else needs a frame. */
const isPlainText = (cell: ReactNode): boolean => typeof cell === "string" && cell !== "";

export { type Chip, FilterChips, Filters } from "./filters";
