import { type CaseFile, listCaseFiles } from "~/domain/certificate/case-file";
import { listEndedCertificates } from "~/domain/certificate/find";
import { whyNotAtOnce, whyWithheld } from "~/domain/certificate/withheld";
import { localDateOf } from "~/domain/dates";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

/** Everyone of a training by where their certificate stands, in order of name, and the certificates that stand no more. */
export function listParticipants({ db, now, locale }: RequestContext, trainingId: number) {
  const people = listCaseFiles(db, trainingId, now).map((file) => participantView(file, locale));
  return {
    issued: people.filter(({ certificate }) => certificate !== null),
    ready: people.filter(({ group }) => group === "ready"),
    waiting: people.filter(({ group }) => group === "waiting"),
    cannot: people.filter(({ group }) => group === "cannot"),
    ended: listEndedCertificates(db, trainingId).map(({ certificate, standing, replacedBy }) => ({
      number: certificate.number,
      holder: certificate.facts.holder,
      standing,
      replacedBy,
      endedOn: localDateOf(certificate.endedAt ?? certificate.issuedAt),
    })),
  };
}

function participantView(file: CaseFile, locale: RequestContext["locale"]) {
  const { enrolmentId, sortName, name, organisation, certificate, verdict } = file;
  const reasons = whyNotAtOnce(file) ?? verdict.reasons;
  return {
    ...{ enrolmentId, sortName, name, organisation },
    group: groupOf(file),
    issuedAtOnce: whyNotAtOnce(file) === null,
    reasons: reasons.map((one) => inWords(one, locale)),
    certificate: certificate && { number: certificate.number, issuedOn: localDateOf(certificate.issuedAt) },
  };
}

function groupOf(file: CaseFile): "issued" | "ready" | "waiting" | "cannot" {
  if (file.certificate) return "issued";
  if (file.verdict.state === "cannot") return "cannot";
  return whyWithheld(file) ? "waiting" : "ready";
}

export type Participant = ReturnType<typeof participantView>;
export type EndedCertificate = ReturnType<typeof listParticipants>["ended"][number];
