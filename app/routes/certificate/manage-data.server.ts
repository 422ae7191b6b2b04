import type { Locale } from "#db/lists";
import { findCaseFile } from "~/domain/certificate/case-file";
import type { FoundCertificate } from "~/domain/certificate/find";
import { holderNow } from "~/domain/certificate/holder";
import { findStanding } from "~/domain/certificate/trainer-certificate";
import { whyUnprintable, whyWithheld } from "~/domain/certificate/withheld";
import { localDateOf } from "~/domain/dates";
import type { Reason } from "~/domain/reasons";
import { reason } from "~/domain/refusal";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

export interface ManageData {
  can: "replaceOrRevoke" | "issueAgain";
  isQualification: boolean;
  /** What a new one would state now. */
  nameNow: string;
  /** Why it cannot be replaced, in words; null when it can. */
  whyNot: string[] | null;
}

/** What the coordination can do with a certificate, and what a new one would state; null when nothing. */
export function manageData(context: RequestContext, row: FoundCertificate): ManageData | null {
  const { enrolmentId, certificationId } = row.certificate;
  if (certificationId !== null) return ofQualification(context, row, certificationId);
  if (row.standing !== "valid" || enrolmentId === null) return null;
  const file = findCaseFile(context.db, enrolmentId, context.now);
  const why = file ? whyWithheld(file) : [];
  const whyNot = said(why, context.locale);
  return { can: "replaceOrRevoke", isQualification: false, nameNow: file?.name ?? "", whyNot };
}

function ofQualification({ db, locale, now }: RequestContext, row: FoundCertificate, certificationId: number) {
  const { certificate, holder } = row;
  const { facts } = certificate;
  if (facts.version === 1) return null;
  const nameNow = holderNow(db, holder, facts.qualification, localDateOf(now));
  const why = row.withdrawnOn === null ? whyUnprintable(nameNow) : [reason("qualification_withdrawn")];
  const shared = { isQualification: true, nameNow, whyNot: said(why, locale) };
  if (row.standing === "valid") return { can: "replaceOrRevoke" as const, ...shared };
  const isAgain = row.standing === "revoked" && why === null && !findStanding(db, certificationId);
  return isAgain ? { can: "issueAgain" as const, ...shared } : null;
}

const said = (reasons: Reason[] | null, locale: Locale): string[] | null =>
  reasons?.map((one) => inWords(one, locale)) ?? null;
