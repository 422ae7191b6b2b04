import type { Reason } from "../reasons";

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

/** Whether two names, as `displayName` gives them, may well be the same person's: a typing error, a missing infix or accent. */
export function nearEqualNames(_one: string, _other: string): boolean {
  throw new Error("not yet");
}

/** A name as it is stored: composed (NFC), spaces single and none around. */
export const cleanName = (text: string): string => text.normalize("NFC").trim().replace(/ {2,}/g, " ");

/** What is wrong with a (cleaned) name: empty, over 100 characters, or with characters that no paper can show. */
export function nameFault(name: string): Reason | undefined {
  if (name === "") return { code: "required" };
  if (name.length > nameLength) return { code: "too_long", params: { limit: nameLength } };
  if (/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(name)) return { code: "control_characters" };
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20e3]/u.test(name))
    return { code: "unprintable" };
  return undefined;
}
