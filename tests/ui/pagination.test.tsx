import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { inLocale } from "~/text/locale";
import { numbersAround, Pagination } from "~/ui/pagination";

const at = (page: number, pages: number, total = pages * 50) =>
  renderToStaticMarkup(
    <Pagination
      page={page}
      pages={pages}
      total={total}
      hrefFor={(number) => `/lijst?pagina=${number}`}
      label="Pagina's"
    />,
  );
const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test.each([
  [1, 1, "1"],
  [1, 60, "1 2 …60"],
  [2, 60, "1 2 3 …60"],
  [30, 60, "1 …29 30 31 …60"],
  [60, 60, "1 …59 60"],
  [3, 5, "1 2 3 4 5"],
])("page %i of %i shows %s", (page, pages, expected) => {
  const shown = numbersAround(page, pages).map(({ number, gap }) => `${gap ? "…" : ""}${number}`);
  expect(shown.join(" ")).toBe(expected);
});

test("the first page has no way back, the last none forward", () => {
  expect(at(1, 3)).not.toContain('rel="prev"');
  expect(at(1, 3)).toContain('href="/lijst?pagina=2" rel="next"');
  expect(at(3, 3)).toContain('href="/lijst?pagina=2" rel="prev"');
  expect(at(3, 3)).not.toContain('rel="next"');
});

test("one page has a total and no links", () => {
  expect(links(at(1, 1, 12))).toEqual([]);
  expect(at(1, 1, 12)).toContain("12 resultaten");
  expect(at(1, 1, 1)).toContain("1 resultaat");
});

test("the page you are on says so", () => {
  const current = at(2, 3).match(/<a[^>]*aria-current="page"[^>]*>/g);
  expect(current).toHaveLength(1);
  expect(current?.[0]).toContain("pagina=2");
});

test.each([
  ["nl", 1_234_567, "1.234.567 resultaten"],
  ["en", 1_234_567, "1,234,567 results"],
  ["nl", 999, "999 resultaten"],
  ["nl", 1000, "1.000 resultaten"],
] as const)("in %s %i reads %s", (locale, total, words) => {
  expect(inLocale(locale, () => at(1, 1, total))).toContain(words);
});
