import { writeFileSync } from "node:fs";
import { fonts, parsedFont } from "~/documents/fonts.server";

/**
 * Never printed, glyph or not: controls, bidi marks, zero widths, private use; and combining marks, which React-PDF
 * sets wrongly on a letter that has no composed form (it printed "Ọ́la" as "la").
 */
const refused = /[\p{C}\p{M}\p{Zl}\p{Zp}]/u;

/**
 * The characters that every font of the certificate can print, as ranges of code points `[first, last]` in order.
 */
export async function printableRanges(): Promise<[number, number][]> {
  const sets = await Promise.all((Object.keys(fonts) as (keyof typeof fonts)[]).map(codePointsOf));
  const [first = new Set<number>(), ...others] = sets;
  const inAll = [...first].filter((point) => others.every((set) => set.has(point)));
  return rangesOf(inAll.filter((point) => !refused.test(String.fromCodePoint(point))).sort((a, b) => a - b));
}

async function codePointsOf(name: keyof typeof fonts): Promise<Set<number>> {
  const font = await parsedFont(name);
  return new Set(font.characterSet);
}

function rangesOf(points: number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** `20-7e a0-ac 1e80`: hexadecimal, a space between ranges. */
export const asText = (ranges: [number, number][]): string =>
  ranges.map(([from, to]) => [...new Set([from, to])].map((point) => point.toString(16)).join("-")).join(" ");

/** Writes `app/domain/certificate/glyph-ranges.ts` anew: run it after a change of fonts. */
export async function writeGlyphRanges(): Promise<void> {
  const lines = asText(await printableRanges()).match(/.{1,110}(?= |$)/g) ?? [];
  const text = lines.map((line) => `  ${line.trim()}`).join("\n");
  writeFileSync(
    new URL("../app/domain/certificate/glyph-ranges.ts", import.meta.url),
    `/** Made by scripts/glyphs.ts: the code points (hexadecimal ranges) that every font of the certificate can print. */\nexport const glyphRanges = \`\n${text}\n\`;\n`,
  );
}

if (process.argv[1] === import.meta.filename) await writeGlyphRanges();
