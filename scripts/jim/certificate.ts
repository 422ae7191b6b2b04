import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CertificateFacts } from "#db/certificate-facts";
import type { Locale } from "#db/lists";
import { type FoundCertificate, findCertificate } from "~/domain/certificate/find";
import { issueCertificates } from "~/domain/certificate/issue-batch";
import { findCertificatePdf } from "~/domain/certificate/store-pdf";
import { type Validity, validityOn } from "~/domain/certificate/validity";
import { localDateOf } from "~/domain/dates";
import { found } from "~/domain/refusal";
import { m } from "~/text/messages";
import { qualificationTitle, validityInWords } from "~/text/qualifications";
import { inWords } from "~/text/reasons.server";
import { type Command, required } from "./command";
import { assertNew } from "./files";

const issue: Command = {
  usage: "certificate issue --training CODE",
  summary: (locale) => m.jim_certificate_issue_summary({}, { locale }),
  options: { training: { type: "string" } },
  run(call) {
    const { locale } = call;
    const trainingCode = required(call, "training");
    const result = issueCertificates({ db: call.open(), user: null, now: call.now }, { trainingCode });
    const issued = result.issued.map(({ number, name }) => `${number}\t${name}`);
    const withheld = result.withheld.flatMap(({ name, reasons }) =>
      reasons.map((reason) => `-\t${name}\t${inWords(reason, locale)}`),
    );
    const counts = { issued: issued.length, withheld: result.withheld.length };
    return { data: result, lines: [...issued, ...withheld, m.jim_certificate_issue_done(counts, { locale })] };
  },
};

const pdf: Command = {
  usage: "certificate pdf NUMBER --out FILE.pdf",
  summary: (locale) => m.jim_certificate_pdf_summary({}, { locale }),
  options: { out: { type: "string" } },
  async run(call) {
    const file = call.pathOf(required(call, "out"));
    assertNew(file);
    const db = call.open();
    const row = found(findCertificate(db, call.args[0] ?? ""));
    const { requireCertificatePdf } = await import("~/jobs/render-certificates");
    const { bytes, sha256 } = await requireCertificatePdf(
      { db, now: call.now, appUrl: call.settings.appUrl },
      row.certificate,
    );
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const data = { number: row.certificate.number, file, sha256 };
    return { data, lines: [m.jim_certificate_pdf_done({ file }, { locale: call.locale })] };
  },
};

const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const verify: Command = {
  usage: "certificate verify NUMBER|CODE",
  summary: (locale) => m.jim_certificate_verify_summary({}, { locale }),
  run(call) {
    const { locale } = call;
    const db = call.open();
    const row = found(findCertificate(db, call.args[0] ?? ""));
    const { number, facts } = row.certificate;
    const bytes = findCertificatePdf(db, row.certificate.id)?.bytes;
    const isWhole = bytes === undefined || sha256Of(bytes) === row.sha256;
    const validity = validityOn(facts, row.withdrawnOn, localDateOf(call.now));
    return {
      data: { number, standing: row.standing, replacedBy: row.replacedBy, validity, isWhole, facts },
      done: row.standing === "valid" && (validity === null || validity.state === "holds") && isWhole,
      lines: [
        ...factsInWords(facts, locale),
        standingInWords(row, validity, locale),
        ...(isWhole ? [] : [m.jim_certificate_changed({ number }, { locale })]),
      ],
    };
  },
};

function factsInWords(facts: CertificateFacts, locale: Locale): string[] {
  const { number, holder, issuedOn } = facts;
  const title = facts.version === 1 ? facts.training.title : qualificationTitle(facts.qualification, locale);
  const line = m.jim_certificate_facts({ number, holder, title, issuedOn }, { locale });
  if (facts.version === 1) return [line];
  const validity = validityInWords(facts.startsOn, facts.endsOn, locale);
  return [line, m.jim_certificate_qualified({ validity }, { locale })];
}

function standingInWords(row: FoundCertificate, validity: Validity | null, locale: Locale): string {
  const { number } = row.certificate;
  const options = { locale };
  if (row.standing === "revoked") return m.jim_certificate_revoked({ number }, options);
  if (row.standing === "replaced") {
    return m.jim_certificate_replaced({ number, successor: row.replacedBy ?? "" }, options);
  }
  if (validity?.state === "not_yet") return m.jim_certificate_not_yet({ number, date: validity.from }, options);
  if (validity?.state === "over") return m.jim_certificate_over({ number, date: validity.since }, options);
  if (validity?.state === "withdrawn") return m.jim_certificate_withdrawn({ number, date: validity.since }, options);
  return m.jim_certificate_valid({ number }, options);
}

export const certificateCommands = [issue, pdf, verify];
