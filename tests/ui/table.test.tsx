import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FilterChips, Row, Table } from "~/ui/table";

const columns = [
  { key: "code", label: "Code", sort: { href: "?sorteer=-code", direction: "ascending" } },
  { key: "place", label: "Plaats" },
  { key: "acts", label: "Acties", hidden: true },
] as const;

const html = renderToStaticMarkup(
  <Table caption="Lijst" columns={columns}>
    <Row columns={columns} cells={{ code: <a href="/1">1</a>, place: "Tilburg", acts: null }} />
  </Table>,
);

test("the first cell heads its row and every other names its column for the phone", () => {
  expect(html).toContain('<th scope="row" data-label="Code"><a href="/1">1</a></th>');
  expect(html).toContain('<td data-label="Plaats">Tilburg</td>');
  expect(html).toContain('<td><div class="table-value"></div></td>');
});

test("only the sorted column says how", () => {
  expect(html.match(/aria-sort="ascending"/g)).toHaveLength(1);
  expect(html).toContain('href="?sorteer=-code"');
});

test("a chip says what taking it away does", () => {
  const chips = renderToStaticMarkup(
    <FilterChips label="Filters" chips={[{ label: "2026", removeHref: "?" }]} clearHref="/" />,
  );
  expect(chips).toContain("Filter weghalen: 2026");
  expect(chips).not.toContain("Alle filters weghalen");
  expect(renderToStaticMarkup(<FilterChips label="Filters" chips={[]} />)).toBe("");
});
