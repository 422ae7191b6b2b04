import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { BarPicture, Steps } from "~/ui/picture";

const widths = (html: string) => [...html.matchAll(/<rect[^>]*width="([^"]*)"/g)].map(([, width]) => width);

test("bars share one scale and say their figures", () => {
  const html = renderToStaticMarkup(
    <BarPicture
      caption="Per jaar"
      labelHeading="Jaar"
      bars={[
        { label: "2025", actual: 500, target: 1000 },
        { label: "2026", actual: 2000, target: 1500 },
      ]}
    />,
  );
  expect(widths(html)).toEqual(["50%", "25%", "75%", "100%"]);
  expect(html).toContain("500 van 1.000");
  expect(html.match(/data-reached/g)).toHaveLength(1);
});

test("bars without any figures have no width", () => {
  const bars = [{ label: "2025", actual: 0, target: 0 }];
  expect(widths(renderToStaticMarkup(<BarPicture caption="x" labelHeading="y" bars={bars} />))).toEqual(["0%", "0%"]);
});

test("a path says which step is now", () => {
  const html = renderToStaticMarkup(
    <Steps
      label="Status"
      steps={[
        { label: "Eén", state: "done" },
        { label: "Twee", state: "current" },
      ]}
    />,
  );
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toContain("(klaar)");
});

test.each([
  [undefined, '<time class="date-text" dateTime="2026-11-24">di 24 nov 2026</time>'],
  ["09:00", 'dateTime="2026-11-24T09:00"'],
  [["09:00", "12:00"] as const, ", 09:00–12:00"],
])("a date with time %j", (time, expected) => {
  expect(renderToStaticMarkup(<DateText date="2026-11-24" time={time} />)).toContain(expected);
});

test("a fact without a value is left out, nought is not", () => {
  const html = renderToStaticMarkup(
    <Facts
      items={[
        { label: "Leeg", value: null },
        { label: "Nul", value: 0 },
      ]}
    />,
  );
  expect(html).not.toContain("Leeg");
  expect(html).toContain("<dd>0</dd>");
});

test("a bar without a target tells its count alone", () => {
  const bars = [{ label: "Campagne", actual: 12, target: null }];
  const html = renderToStaticMarkup(<BarPicture caption="x" labelHeading="y" bars={bars} />);
  expect([widths(html), html.includes(">12<"), html.includes("data-reached")]).toEqual([["100%"], true, false]);
});
