import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findCertificate } from "~/domain/certificate/find";
import { issueCertificates } from "~/domain/certificate/issue-batch";
import { findCertificatePdf } from "~/domain/certificate/store-pdf";
import { found } from "~/domain/refusal";
import { m } from "~/text/messages";
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
    const words = { number, holder: facts.holder, title: facts.training.title, issuedOn: facts.issuedOn };
    const said = {
      valid: m.jim_certificate_valid,
      revoked: m.jim_certificate_revoked,
      replaced: m.jim_certificate_replaced,
    }[row.standing]({ number, successor: row.replacedBy ?? "" }, { locale });
    return {
      data: { number, standing: row.standing, replacedBy: row.replacedBy, isWhole, facts },
      done: row.standing === "valid" && isWhole,
      lines: [
        m.jim_certificate_facts(words, { locale }),
        said,
        ...(isWhole ? [] : [m.jim_certificate_changed({ number }, { locale })]),
      ],
    };
  },
};

export const certificateCommands = [issue, pdf, verify];
