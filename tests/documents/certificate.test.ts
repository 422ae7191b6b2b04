import { describe, expect, test, vi } from "vitest";
import type { CertificateFacts } from "#db/certificate-facts";
import { renderCertificate } from "~/documents/render.server";
import { extremeFacts, plainFacts } from "./facts";
import { readPdf } from "./pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const verifyUrl = (facts: CertificateFacts) => `https://trainingen.voorbeeld.nl/echtheid/${facts.code}`;
const render = (facts: CertificateFacts) => renderCertificate(facts, verifyUrl(facts));
const flat = (text: string) => text.replace(/\s+/g, " ");

async function textOf(facts: CertificateFacts): Promise<string> {
  const { pages } = readPdf(await render(facts));
  expect(pages).toHaveLength(1);
  return flat(pages.join(" "));
}

describe("a certificate", () => {
  test("says everything it certifies, in reading order", async () => {
    const text = await textOf({ ...plainFacts, replaces: "JIM-2025-00007" });
    const order = [
      "Certificaat",
      "Landelijk programmabureau JIM verklaart dat",
      "Şahin Łukasz Nguyễn",
      "ingeschreven bij SKJ, nummer 110034567",
      "Werken met een JIM",
      "Bijgewoond in training 2026-0042",
      "di 12 mei 2026 Trainingsdag 1 De Meerpaal, Tiel 6 uur",
      "di 26 mei 2026 Trainingsdag 2 De Meerpaal, Tiel 5 uur 45 min",
      "di 23 jun 2026 Intervisie 1 Het Wijkhuis, Culemborg 2 uur",
      "di 13 okt 2026 Intervisie 3 2 uur",
      "Trainingsdagen 11 uur 45 min · Intervisie 6 uur · Totaal 17 uur 45 min",
      "Organisatie Jeugdzorg Rivierenland",
      "Trainers Fatima el Amrani Joris van der Velde",
      "Programma Programma Jouw Ingebrachte Mentor",
      "Uitgegeven op dinsdag 24 november 2026",
      "Marijke de Wit Programmamanager",
      "Certificaatnummer JIM-2026-00042",
      "Code 7K3QX-9M2RW-B5T8V-YD4HJ-NP6CGA",
      "trainingen.voorbeeld.nl/echtheid.",
      "Vervangt certificaat JIM-2025-00007.",
    ];
    const places = order.map((piece) => text.indexOf(piece));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("is in English when its facts are", async () => {
    const text = await textOf({ ...plainFacts, locale: "en", trainers: ["A. de Boer"] });
    expect(text).toContain("Landelijk programmabureau JIM certifies that");
    expect(text).toContain("Tue 12 May 2026 Trainingsdag 1 De Meerpaal, Tiel 6 hours");
    expect(text).toContain("Trainer A. de Boer");
    expect(text).not.toContain("verklaart");
  });

  test.each([
    "O'Neill-van 't Hof",
    "Şahin Łukasz Nguyễn",
    "Đặng Thị Ánh",
    "İpek Yıldız-Çağlar",
    "Zoë IJsbrandij",
    "Selifi Affligem-Fjord",
    "Ó Súilleabháin",
  ])("prints %s as it is written", async (holder) => expect(await textOf({ ...plainFacts, holder })).toContain(holder));

  test("keeps letters readable that an earlier certificate used as part of another letter", async () => {
    await render({ ...plainFacts, holder: "ŞÁÇĞİÖÜÑÅŹĆŃ" });
    const holder = "SACGIOUNAZCN fijn offline";
    expect(await textOf({ ...plainFacts, holder })).toContain(holder);
  });

  test("composes loose accents that have a composed form", async () => {
    const text = await textOf({ ...plainFacts, holder: "Nguyễn".normalize("NFD") });
    expect(text).toContain("Nguyễn".normalize("NFC"));
    expect(await textOf({ ...plainFacts, holder: "Se\uFB01 Fjord" })).toContain("Sefi Fjord");
  });

  test("fits one page with everything at its longest, and leaves nothing out", async () => {
    const text = (await textOf(extremeFacts)).replaceAll(" ", "");
    const { holder, organisation, programme, issuer, trainers, training, sessions, signatory } = extremeFacts;
    const values = [holder, organisation, programme, issuer, ...trainers, training.title, training.statement];
    const places = sessions.map(({ name, place }) => `${name}${place}`);
    for (const value of [...values, ...places, signatory.name]) expect(text).toContain(value.replaceAll(" ", ""));
  });

  test("keeps a name of 100 letters without a space whole", async () => {
    const holder = `Anna ${"Wijdevelderhoek".repeat(7).slice(0, 100)}`;
    expect(await textOf({ ...plainFacts, holder })).toContain(holder);
  });

  test("leaves out what there is not", async () => {
    const text = await textOf({ ...plainFacts, registration: null, trainers: [] });
    expect(text).not.toContain("ingeschreven");
    expect(text).not.toContain("Trainers");
    expect(text).not.toContain("Vervangt");
  });

  test("names a register that is not on the list by its number alone", async () => {
    const text = await textOf({ ...plainFacts, registration: { register: "other", number: "X-12" } });
    expect(text).toContain("registratienummer X-12");
  });
});

describe("the file", () => {
  test("is the same, byte for byte, for the same facts", async () => {
    const first = await render(plainFacts);
    expect((await render({ ...plainFacts })).equals(first)).toBe(true);
    expect((await render({ ...plainFacts, holder: "Iemand Anders" })).equals(first)).toBe(false);
  });

  test("embeds both families and tells its title, language, author and day", async () => {
    const { embedded, source } = readPdf(await render(plainFacts));
    expect(embedded).toEqual(["SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSerif4-SemiBold"]);
    const title = Buffer.from("\uFEFFCertificaat JIM-2026-00042 van ", "utf16le").swap16().toString("latin1");
    for (const piece of [
      "/Lang (nl)",
      "(Landelijk programmabureau JIM)",
      "(D:20261124120000Z)",
      "/DisplayDocTitle true",
      title,
    ])
      expect(source.includes(piece), piece).toBe(true);
  });
});
