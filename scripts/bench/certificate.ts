import type { TrainingFacts } from "#db/certificate-facts";
import { renderCertificate } from "~/documents/render.server";
import { plainCertificate } from "./certificate-page";

const facts: TrainingFacts = {
  version: 1,
  number: "JIM-2026-00042",
  code: "7K3QX9M2RWB5T8VYD4HJNP6CGA",
  holder: "Şahin Łukasz Nguyễn",
  registration: { register: "SKJ", number: "110034567" },
  programme: "Programma Jouw Ingebrachte Mentor",
  issuer: "Landelijk programmabureau JIM",
  signatory: { name: "Marijke de Wit", title: "Programmamanager" },
  issuedOn: "2026-11-24",
  training: {
    code: "2026-0042",
    title: "Werken met een JIM",
    statement: "De deelnemer kan samen met een jongere een JIM vinden, positioneren en betrekken.",
  },
  organisation: "Jeugdzorg Rivierenland",
  sessions: ["2026-05-12", "2026-05-26", "2026-06-23", "2026-09-15", "2026-10-13"].map((date, index) => ({
    name: index < 2 ? `Trainingsdag ${index + 1}` : `Intervisie ${index - 1}`,
    kind: index < 2 ? "training_day" : "intervision",
    date,
    place: "De Meerpaal, Tiel",
    netMinutes: index < 2 ? 360 : 120,
  })),
  netMinutes: { training_day: 720, intervision: 360 },
  trainers: ["Fatima el Amrani", "Joris van der Velde"],
  replaces: null,
  locale: "nl",
};
const verifyUrl = `https://trainingen.voorbeeld.nl/echtheid/${facts.code}`;
const rounds = 9;
const perRound = 12;

/**
 * What a certificate costs, warm, in CPU milliseconds (medians of interleaved rounds), against the same page drawn
 * by hand in plain pdfkit.
 */
export async function benchCertificate(): Promise<{ reactPdfMs: number; pdfkitMs: number; ratio: number }> {
  const samples = { reactPdf: [] as number[], pdfkit: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const reactPdf = await cpuMs(() => renderCertificate(facts, verifyUrl));
    const pdfkit = await cpuMs(() => plainCertificate(facts, verifyUrl));
    if (round < 0) continue;
    samples.reactPdf.push(reactPdf);
    samples.pdfkit.push(pdfkit);
  }
  const reactPdfMs = median(samples.reactPdf);
  const pdfkitMs = median(samples.pdfkit);
  return { reactPdfMs, pdfkitMs, ratio: reactPdfMs / pdfkitMs };
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let turn = 0; turn < perRound; turn += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / perRound;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
