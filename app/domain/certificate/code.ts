const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const byteCount = 16;
const length = 26;

/** `JIM-2026-00042`: the year of issue and the number in it, from 1. */
export const certificateNumber = (year: number, sequence: number): string =>
  `JIM-${year}-${String(sequence).padStart(5, "0")}`;

/** 16 random bytes as 26 characters of Crockford's base32 (https://www.crockford.com/base32.html). */
export function verificationCode(bytes: Uint8Array): string {
  if (bytes.length !== byteCount) throw new RangeError(`a verification code has ${byteCount} bytes`);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let code = "";
  while (code.length < length) {
    code = alphabet.charAt(Number(rest % 32n)) + code;
    rest /= 32n;
  }
  return code;
}

/** The code as it is shown: four groups of five and one of six. */
export const groupedCode = (code: string): string =>
  [0, 5, 10, 15, 20].map((from) => code.slice(from, from === 20 ? length : from + 5)).join("-");

/** What someone typed or scanned as a code: any case, with dashes or spaces, O for 0, I or L for 1. Nothing if it cannot be one. */
export function normaliseCode(text: string): string | undefined {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(code) ? code : undefined;
}
