import { glyphRanges } from "./glyph-ranges";

const ranges = glyphRanges
  .trim()
  .split(/\s+/)
  .map((range) => range.split("-").map((point) => Number.parseInt(point, 16)))
  .map(([first = 0, last = first]) => ({ first, last }));

/**
 * The characters of a text that the certificate's fonts cannot print, each once, in order of appearance; empty when
 * all can. Accents are composed with their letters first (NFC); one that has no composed form counts as unprintable,
 * and so does a line break and any other control, bidi or zero-width character.
 */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize("NFC"))].filter((character) => !isPrintable(character));
}

function isPrintable(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (point < range.first) high = middle - 1;
    else if (point > range.last) low = middle + 1;
    else return true;
  }
  return false;
}
