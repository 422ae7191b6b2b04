import { Font } from "@react-pdf/renderer";
import PDFDocument from "pdfkit";
import type { TrainingFacts } from "#db/certificate-facts";
import { rings } from "~/documents/certificate/ornament";
import { qrPath } from "~/documents/certificate/qr";
import { fontFiles } from "~/documents/fonts.server";
import { ink } from "~/documents/ink";
import { groupedCode } from "~/domain/certificate/rules";
import { formatDate, formatMinutes } from "~/text/dates";

type Fonts = Record<"serif" | "sans" | "sansBold", unknown>;
type Writer = (
  font: keyof Fonts,
  size: number,
  colour: string,
  text: string,
  at: [x: number, y: number, width?: number, align?: "right"],
) => void;

let fonts: Promise<Fonts> | undefined;

/** The same files, read once, without what the product adds to them. */
async function readFonts(): Promise<Fonts> {
  const read = async (name: keyof Fonts) => {
    Font.register({ family: `plain ${name}`, src: fontFiles[name] });
    await Font.load({ fontFamily: `plain ${name}` });
    return Font.getFont({ fontFamily: `plain ${name}` }).data;
  };
  return { serif: await read("serif"), sans: await read("sans"), sansBold: await read("sansBold") };
}

/** The certificate of the product drawn by hand in plain pdfkit, with fonts that were read before: what the engine costs. */
export async function plainCertificate(facts: TrainingFacts, verifyUrl: string): Promise<Buffer> {
  fonts ??= readFonts();
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    font: false,
    info: { Title: facts.number },
  });
  for (const [name, font] of Object.entries(await fonts)) doc.registerFont(name, font);
  const write: Writer = (font, size, colour, text, [x, y, width, align]) => {
    doc.font(font).fontSize(size).fillColor(colour);
    doc.text(text, x, y, { ...(width ? { width } : {}), ...(align ? { align } : {}) });
  };
  drawBand(doc);
  writeStatement(write, facts);
  writeSessions(doc, write, facts);
  writeWho(write, facts);
  writeFoot(doc, write, facts, verifyUrl);
  return bytesOf(doc);
}

function drawBand(doc: PDFDocument): void {
  doc.path("M0 0H92Q148 297.5 92 595H0Z").fill(ink.primary);
  doc.path("M98 0Q154 297.5 98 595").lineWidth(1.2).stroke(ink.accent);
  for (const { path, width } of rings) doc.path(path).lineCap("round").lineWidth(width).stroke(ink.paleOnPrimary);
  doc.path("M34 297L81 209").lineWidth(1.4).stroke(ink.accent);
  doc.circle(34, 297, 9).fill(ink.white);
  doc.circle(81, 209, 6.5).fill(ink.accent);
}

function writeStatement(write: Writer, facts: TrainingFacts): void {
  write("serif", 42, ink.primary, "Certificaat", [160, 36]);
  write("sans", 12, ink.quiet, `${facts.issuer} verklaart dat`, [160, 90]);
  write("serif", 36, ink.text, facts.holder, [160, 110]);
  const registration = `ingeschreven bij ${facts.registration?.register}, nummer ${facts.registration?.number}`;
  write("sans", 12, ink.quiet, registration, [160, 158]);
  write("sans", 12, ink.quiet, "met goed gevolg heeft afgerond:", [160, 185]);
  write("serif", 21, ink.primary, facts.training.title, [160, 205]);
  write("sans", 11.5, ink.text, facts.training.statement, [160, 232, 560]);
}

function writeSessions(doc: PDFDocument, write: Writer, facts: TrainingFacts): void {
  write("sansBold", 9, ink.primary, `Bijgewoond in training ${facts.training.code}`, [160, 284]);
  write("sansBold", 9, ink.primary, "Netto-uren", [708, 284, 90, "right"]);
  doc.moveTo(160, 299).lineTo(798, 299).lineWidth(1).stroke(ink.primary);
  facts.sessions.forEach((session, index) => {
    const y = 304 + index * 17;
    write("sans", 10, ink.text, formatDate(session.date, facts.locale, "short"), [160, y]);
    write("sans", 10, ink.text, session.name, [268, y, 170]);
    write("sans", 10, ink.text, session.place ?? "", [446, y, 254]);
    write("sans", 10, ink.text, formatMinutes(session.netMinutes, facts.locale), [708, y, 90, "right"]);
  });
  const { training_day, intervision } = facts.netMinutes;
  const kinds = `Trainingsdagen ${formatMinutes(training_day, facts.locale)} · Intervisie ${formatMinutes(intervision, facts.locale)}`;
  write("sans", 10, ink.quiet, `${kinds} · `, [400, 396, 290, "right"]);
  write("sansBold", 10, ink.text, `Totaal ${formatMinutes(training_day + intervision, facts.locale)}`, [
    690,
    396,
    108,
    "right",
  ]);
}

function writeWho(write: Writer, facts: TrainingFacts): void {
  const parts = [
    ["Organisatie", facts.organisation],
    ["Trainers", facts.trainers.join("\n")],
    ["Programma", facts.programme],
  ] as const;
  parts.forEach(([label, value], index) => {
    write("sansBold", 9, ink.primary, label, [160 + index * 218, 432]);
    write("sans", 10, ink.text, value, [160 + index * 218, 444, 205]);
  });
}

function writeFoot(doc: PDFDocument, write: Writer, facts: TrainingFacts, verifyUrl: string): void {
  const issued = `Uitgegeven op ${formatDate(facts.issuedOn, facts.locale, "long")}`;
  write("sans", 10, ink.quiet, issued, [160, 478]);
  doc.moveTo(160, 525).lineTo(360, 525).lineWidth(0.8).stroke(ink.text);
  write("sansBold", 11, ink.text, facts.signatory.name, [160, 530]);
  write("sans", 10, ink.quiet, `${facts.signatory.title}, ${facts.issuer}`, [160, 545]);
  write("sansBold", 10, ink.primary, `Certificaatnummer ${facts.number}`, [480, 515, 232, "right"]);
  const check = `Code ${groupedCode(facts.code)}\nEchtheid controleren: scan de QR-code, of vul de code in op trainingen.voorbeeld.nl/echtheid.`;
  write("sans", 8.5, ink.quiet, check, [480, 528, 232, "right"]);
  const { path, modules } = qrPath(verifyUrl);
  doc
    .save()
    .translate(724, 485)
    .scale(74 / modules)
    .path(path)
    .fill(ink.text)
    .restore();
}

function bytesOf(doc: PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    doc.end();
  });
}
