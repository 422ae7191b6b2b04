import type { ReasonCode } from "~/domain/reasons";
import { Refusal, reason } from "~/domain/refusal";

const signatures: readonly { bytes: string; code: ReasonCode }[] = [
  { bytes: "d0cf11e0a1b11ae1", code: "file_is_excel" },
  { bytes: "25504446", code: "file_is_pdf" },
  { bytes: "7f454c46", code: "file_is_program" },
  { bytes: "4d5a", code: "file_is_program" },
  { bytes: "cffaedfe", code: "file_is_program" },
  { bytes: "cafebabe", code: "file_is_program" },
  { bytes: "2321", code: "file_is_program" },
  { bytes: "1f8b", code: "file_is_archive" },
  { bytes: "377abcaf271c", code: "file_is_archive" },
  { bytes: "52617221", code: "file_is_archive" },
];

/**
 * The text of an uploaded file: by its BOM (UTF-8, UTF-16), else as strict UTF-8, else as Windows-1252. Refuses what is
 * not text: spreadsheets, archives, PDFs, programs (by their first bytes, whatever the file's name) and NUL.
 */
export function decodeText(bytes: Uint8Array): string {
  const foreign = foreignKind(bytes);
  if (foreign) throw refusal(foreign);
  const text = decode(bytes);
  if (text.includes("\0")) throw refusal("file_has_nul");
  return text;
}

const refusal = (code: ReasonCode) => new Refusal("invalid", [reason(code)]);

function foreignKind(bytes: Uint8Array): ReasonCode | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (start.startsWith("504b0304")) return isWorkbook(bytes) ? "file_is_excel" : "file_is_archive";
  return signatures.find((signature) => start.startsWith(signature.bytes))?.code;
}

/** An .xlsx is a zip whose entries lie under `xl/`. */
const isWorkbook = (bytes: Uint8Array) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes("[Content_Types].xml") || buffer.includes("xl/workbook.xml");
};

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Where Windows-1252 differs from Latin-1: 0x80 to 0x9f. Node.js 20 decodes these wrongly by itself. */
const windowsOnly = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => windowsOnly[letter.charCodeAt(0) - 0x80] ?? letter);
