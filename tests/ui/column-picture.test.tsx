import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ColumnPicture, type ColumnPictureProps } from "~/ui/column-picture";

const picture = (props: Partial<ColumnPictureProps>) =>
  renderToStaticMarkup(
    <ColumnPicture title="Groei" description="Van 8 naar 25" labelHeading="Kwartaal" columns={[]} {...props} />,
  );

const columns = [
  { label: "Kwartaal 4 van 2025", short: "4", group: "2025", actual: 5, expected: null },
  { label: "Kwartaal 1 van 2026", short: "1", group: "2026", actual: 5, expected: 10 },
  { label: "Kwartaal 2 van 2026", short: "2", group: "2026", actual: null, expected: 10 },
];

const heights = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`class="columns-${kind}"[^>]* height="([^"]*)"`, "g"))].map(([, height]) => height);

test("columns share one scale; what is expected stands on what was counted", () => {
  const html = picture({ columns });
  expect(heights(html, "actual")).toEqual(["75", "75", "0"]);
  expect(heights(html, "expected")).toEqual(["75", "150"]);
});

test("it has a name, a description and the figures in a table", () => {
  const html = picture({ columns, line: { value: 25, label: "Doel: 25" } });
  expect(html).toContain(">Groei</title>");
  expect(html).toContain(">Van 8 naar 25</desc>");
  expect(html).toContain('<span data-of="line">Doel: 25</span>');
  expect(html.match(/<tr/g)).toHaveLength(4);
  expect(html).toContain("–");
  expect(html).not.toContain("style=");
});

test("without anything to come there is nothing of it in the legend or the table", () => {
  const html = picture({ columns: columns.slice(0, 1), actualLabel: "Gegeven", expectedLabel: "Gepland" });
  expect(html).toContain("Gegeven");
  expect(html).not.toContain("Gepland");
});
