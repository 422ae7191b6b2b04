import type { Reason } from "../reasons";
import { editDistance } from "./edit-distance";

export const nameLength = 100;

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(" ");

/** `Jan van 't Hof`. */
export const displayName = (givenName: string, infix: string | null, familyName: string): string =>
  joined(givenName, infix, familyName);

/** `Hof, Jan van 't`: as Dutch lists sort. */
export const sortName = (givenName: string, infix: string | null, familyName: string): string =>
  `${familyName}, ${joined(givenName, infix)}`;

const unfoldable: Record<string, string> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ŋ: "n",
};

/** A text for comparison: lower case, without accents, punctuation and spaces; `ij` is two letters, also as the ligature. */
export const foldKey = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[łøßđðıæœþħŋ]/g, (letter) => unfoldable[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

const infixes = new Set("van de der den het t ten ter te in op bij voor la le du di da el al bin ben d".split(" "));

/** The folded words of a name without tussenvoegsels, `ij` as `y`: what is left to compare. */
const nearWords = (name: string): string[] =>
  name
    .split(/[\s\p{Pd}]+/u)
    .map((word) => foldKey(word).replaceAll("ij", "y"))
    .filter((word) => word !== "" && !infixes.has(word));

/** A typing error in a name of five letters or more, two in one of twelve. */
const allowedEdits = (length: number): number => (length >= 12 ? 2 : length >= 5 ? 1 : 0);

/**
 * Whether two names, as `displayName` gives them, may well be the same person's: but for accents, infix, `ij`/`y`, the order
 * of the words, an initial for a first name, or a typing error. Enough to ask about, never to decide upon.
 */
export function nearEqualNames(one: string, other: string): boolean {
  const [words, otherWords] = [nearWords(one), nearWords(other)];
  const [joint, otherJoint] = [words.join(""), otherWords.join("")];
  if (joint === "" || otherJoint === "") return false;
  if (words.toSorted().join("") === otherWords.toSorted().join("")) return true;
  if (sameButForInitial(words, otherWords)) return true;
  const edits = allowedEdits(Math.min(joint.length, otherJoint.length));
  return Math.abs(joint.length - otherJoint.length) <= edits && editDistance(joint, otherJoint) <= edits;
}

function sameButForInitial([first = "", ...rest]: string[], [otherFirst = "", ...otherRest]: string[]): boolean {
  const isInitial = first.length === 1 || otherFirst.length === 1;
  return isInitial && rest.length > 0 && first[0] === otherFirst[0] && rest.join("") === otherRest.join("");
}

/** A name as it is stored: composed (NFC), spaces single and none around. */
export const cleanName = (text: string): string => text.normalize("NFC").trim().replace(/ {2,}/g, " ");

const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const pictorial = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/u;

/** What is wrong with a (cleaned) name: empty, over 100 characters, or with characters that no paper can show. */
export function nameFault(name: string): Reason | undefined {
  if (name === "") return { code: "required" };
  if (name.length > nameLength) return { code: "too_long", params: { limit: nameLength } };
  if (pictorial.test(name)) return { code: "unprintable" };
  return invisible.test(name) ? { code: "control_characters" } : undefined;
}
