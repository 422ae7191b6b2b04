/** The parts of a Dutch name; the infix is the tussenvoegsel. */
export interface NameParts {
  givenName: string;
  infix: string | null;
  familyName: string;
}

const infixWords = new Set(
  "aan af bij d' da de del den der des di do dos du el het i in la las le les lo los 's 't tot te ten ter toe uijt uit van vanden vander vom von voor zu zum zur".split(
    " ",
  ),
);

/** `Berg-van` in `Berg-van Dijk`, `Neill-van` in `O'Neill-van 't Hof`: the family name starts there. */
const isDoubleName = (word: string) => /-(?:van|de|den|der|ter|ten|te|von|vom)$/iu.test(word);

/** A prefix with a capital belongs to the family name itself, as in Flanders: `Van Damme`. */
const isPrefix = (word: string) => /^(?:Van|Vanden|Vander|De|Den|Der|Ter|Ten|El|Al)$/u.test(word);

/** Only in lower case: `Do` and `Le` are family names. */
const isInfix = (word: string) => infixWords.has(word.replaceAll("’", "'"));

/**
 * Reads a full name as Dutch people write it: given names, tussenvoegsels, family name (`Anna van der Berg`). Without
 * a tussenvoegsel the last word is the family name. Nothing when a given name or a family name is missing.
 */
export function parseName(text: string): NameParts | undefined {
  const words = text.trim().split(/\s+/u);
  const start = familyStart(words);
  const end = start + words.slice(start, -1).findIndex((word) => !isInfix(word));
  const familyAt = end < start ? words.length - 1 : end;
  const givenName = words.slice(0, start).join(" ");
  const familyName = words.slice(familyAt).join(" ");
  if (!givenName || !familyName) return undefined;
  return { givenName, infix: words.slice(start, familyAt).join(" ") || null, familyName };
}

function familyStart(words: string[]): number {
  const last = words.length - 1;
  const opens = (word: string) => isInfix(word) || isPrefix(word) || isDoubleName(word);
  const found = words.findIndex((word, index) => index > 0 && index < last && opens(word));
  return found === -1 ? last : found;
}
