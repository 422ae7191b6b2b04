import type { Reason } from "../reasons";
import { reason } from "../refusal";
import type { CaseFile } from "./case-file";
import { unprintable } from "./glyphs";

/** As `whyWithheld`, for issuing to many at once: who lost a certificate does not get it back unnoticed. */
export const whyNotAtOnce = (file: Pick<CaseFile, "name" | "verdict" | "wasRevoked">): Reason[] | null =>
  whyWithheld(file) ?? (file.wasRevoked ? [reason("certificate_was_revoked")] : null);

/** Why this case file gets no certificate now; null when it does. */
export const whyWithheld = (file: Pick<CaseFile, "name" | "verdict">): Reason[] | null =>
  file.verdict.state === "qualifies" ? whyUnprintable(file.name) : file.verdict.reasons;

/** Why no certificate can bear this name; null when one can. */
export function whyUnprintable(name: string): Reason[] | null {
  const characters = unprintable(name);
  if (characters.length === 0) return null;
  return [reason("unprintable_name", { name, characters: characters.join(" ") })];
}
