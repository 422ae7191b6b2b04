import { m } from "~/text/messages";
import { countText } from "./count-text";
import { Icon } from "./icon";
import "./pagination.css";

export interface PaginationProps {
  page: number;
  pages: number;
  total: number;
  hrefFor: (page: number) => string;
  label: string;
}

/** The total always; the way to other pages when there are any. */
export function Pagination({ page, pages, total, hrefFor, label }: PaginationProps) {
  return (
    <div className="pagination">
      <p className="pagination-total">
        {m.shell_pagination_total({ count: total, shown: countText(total) })}
        {pages > 1 && ` · ${m.shell_pagination_of({ page, pages })}`}
      </p>
      {pages > 1 && (
        <nav aria-label={label}>
          <ol>
            <Step to={page > 1 ? hrefFor(page - 1) : undefined} kind="previous" />
            {numbersAround(page, pages).map(({ number, gap }) => (
              <li key={number} className="pagination-number" data-gap={gap || undefined}>
                <PageLink {...{ number, page, hrefFor }} />
              </li>
            ))}
            <Step to={page < pages ? hrefFor(page + 1) : undefined} kind="next" />
          </ol>
        </nav>
      )}
    </div>
  );
}

function PageLink({ number, page, hrefFor }: { number: number } & Pick<PaginationProps, "page" | "hrefFor">) {
  return (
    <a
      href={hrefFor(number)}
      aria-current={number === page ? "page" : undefined}
      aria-label={m.shell_pagination_page({ page: number })}
    >
      {number}
    </a>
  );
}

function Step({ to, kind }: { to: string | undefined; kind: "previous" | "next" }) {
  if (to === undefined) return null;
  return (
    <li className="pagination-step" data-kind={kind}>
      <a href={to} rel={kind === "previous" ? "prev" : "next"}>
        {kind === "previous" && <Icon name="chevron-left" />}
        {kind === "previous" ? m.shell_pagination_previous() : m.shell_pagination_next()}
        {kind === "next" && <Icon name="chevron-right" />}
      </a>
    </li>
  );
}

/** First, last and the neighbours of this page; a `gap` means that numbers are left out before it. */
export function numbersAround(page: number, pages: number): { number: number; gap: boolean }[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.map((number, index) => ({ number, gap: number - (numbers[index - 1] ?? 0) > 1 }));
}
