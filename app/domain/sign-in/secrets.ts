import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** 256 random bits, fit for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Six digits, to be typed over from a mail. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

export function sameHash(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
