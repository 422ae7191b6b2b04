import { expect, test, vi } from "vitest";
import type { QualificationFacts } from "#db/certificate-facts";
import { renderCertificate } from "~/documents/render.server";
import { extremeQualifiedFacts, qualifiedFacts } from "./facts";
import { readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const render = (facts: QualificationFacts) =>
  renderCertificate(facts, `https://trainingen.voorbeeld.nl/echtheid/${facts.code}`);

async function textOf(facts: QualificationFacts): Promise<string> {
  const { pages } = readPdf(await render(facts));
  expect(pages).toHaveLength(1);
  return pages.join(" ").replace(/\s+/g, " ");
}

test("says who qualified as what, until when, and what was done for it", async () => {
  const text = await textOf({ ...qualifiedFacts, replaces: "JIM-2025-00007" });
  const order = [
    "Certificaat",
    "Landelijk programmabureau JIM verklaart dat",
    "Fatima el Amrani",
    "zich heeft bekwaamd tot:",
    "JIM-trainer",
    "binnen de eigen organisatie",
    "Geldig van 24 november 2026 tot en met 23 november 2029",
    "Wat de houder ervoor deed",
    "Train-de-trainer gevolgd do 12 feb 2026",
    "Meegelopen met een training vrijstelling, di 10 mrt 2026",
    "Samen gegeven di 14 apr 2026, di 12 mei 2026",
    "Zelfstandig gegeven 4 keer, di 2 jun 2026 – di 13 okt 2026",
    "Organisatie Jeugdzorg Rivierenland",
    "Traject JIM-trainer",
    "Uitgegeven op dinsdag 24 november 2026",
    "Certificaatnummer JIM-2026-00043",
    "Vervangt certificaat JIM-2025-00007.",
  ];
  const places = order.map((piece) => text.indexOf(piece));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test.each([
  ["certified", "JIM trainer"],
  ["externally_deployable", "Externally deployable JIM trainer"],
  ["training_actor", "JIM training actor"],
] as const)("%s is in English when its facts are", async (qualification, title) => {
  const text = await textOf({ ...qualifiedFacts, qualification, locale: "en" });
  expect(text).toContain(`has qualified as: ${title}`);
  expect(text).toContain("Valid from 24 November 2026 up to and including 23 November 2029");
  expect(text).not.toMatch(/verklaart|Geldig|keer/);
});

test("without end, track or steps says so, and leaves out the rest", async () => {
  const text = await textOf({ ...qualifiedFacts, endsOn: null, track: null, steps: [], organisation: "" });
  expect(text).toContain("vanaf 24 november 2026, zonder einddatum");
  expect(text).not.toMatch(/Traject|Wat de houder|Organisatie/);
});

test("fits one page with everything at its longest, and leaves nothing out", async () => {
  const text = (await textOf(extremeQualifiedFacts)).replaceAll(" ", "");
  const { holder, organisation, track, steps } = extremeQualifiedFacts;
  for (const value of [holder, organisation, track ?? "", ...steps.map(({ name }) => name)]) {
    expect(text).toContain(value.replaceAll(" ", ""));
  }
});

test("is the same, byte for byte, for the same facts", async () => {
  const first = await render(qualifiedFacts);
  expect((await render({ ...qualifiedFacts })).equals(first)).toBe(true);
  expect((await render({ ...qualifiedFacts, endsOn: "2029-11-24" })).equals(first)).toBe(false);
});
