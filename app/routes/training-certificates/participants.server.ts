import { type CaseFile, listCaseFiles } from "~/domain/certificate/case-file";
import { listEndedCertificates } from "~/domain/certificate/find";
import { whyNotAtOnce, whyWithheld } from "~/domain/certificate/withheld";
import { type LocalDate, localDateOf } from "~/domain/dates";
import { listMissed } from "~/domain/make-up/missed";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";

/** Everyone of a training by where their certificate stands, in order of name, and the certificates that stand no more. */
export function listParticipants({ db, now, locale }: RequestContext, trainingId: number) {
  const today = localDateOf(now);
  const people = listCaseFiles(db, trainingId, now).map((file) => participantView(file, today, locale));
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

function participantView(file: CaseFile, today: LocalDate, locale: RequestContext["locale"]) {
  const { enrolmentId, sortName, name, organisation, certificate, verdict } = file;
  const reasons = whyNotAtOnce(file) ?? verdict.reasons;
  return {
    ...{ enrolmentId, sortName, name, organisation },
    group: groupOf(file),
    issuedAtOnce: whyNotAtOnce(file) === null,
    reasons: reasons.map((one) => inWords(one, locale)),
    makeUps: makeUpsOf(file, today),
    certificate: certificate && { number: certificate.number, issuedOn: localDateOf(certificate.issuedAt) },
  };
}

/** What can be made up, or has a place already. */
function makeUpsOf(file: CaseFile, today: LocalDate) {
  const planned = new Set(file.verdict.sessions.filter(({ outcome }) => outcome === "to_make_up").map(({ id }) => id));
  const missed = new Set(listMissed(file, today).map(({ session }) => session.id));
  return file.sessions
    .filter(({ id }) => planned.has(id) || missed.has(id))
    .map(({ id, name }) => ({ sessionId: id, session: name, isPlanned: planned.has(id) }));
}

function groupOf(file: CaseFile): "issued" | "ready" | "waiting" | "cannot" {
  if (file.certificate) return "issued";
  if (file.verdict.state === "cannot") return "cannot";
  return whyWithheld(file) ? "waiting" : "ready";
}

export type Participant = ReturnType<typeof participantView>;
export type EndedCertificate = ReturnType<typeof listParticipants>["ended"][number];
