import { type HeadersFunction, json, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { QualificationFacts, TrainingFacts } from "#db/certificate-facts";
import { type FoundCertificate, findByCode } from "~/domain/certificate/find";
import { validityOn } from "~/domain/certificate/validity";
import { type LocalDate, localDateOf } from "~/domain/dates";
import { publicReader, textParam } from "~/http/route";
import { m } from "~/text/messages";
import { Unknown } from "./unknown";
import { Verified } from "./verified";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.verified ? m.certificate_verify_title() : m.certificate_verify_unknown() },
  { name: "robots", content: "noindex, nofollow" },
];

export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" });

export const loader = publicReader(async ({ context, params }) => {
  await context.throttles.take("verifyByAddress", context.address);
  const row = findByCode(context.db, textParam(params, "code"));
  return json({ verified: row ? publicView(row, localDateOf(context.now)) : null }, { status: row ? 200 : 404 });
});

/** What a stranger may know: what it certifies, whether it stands, and whether it holds today. */
function publicView(row: FoundCertificate, today: LocalDate) {
  const { facts } = row.certificate;
  const { number, holder, organisation, issuer, issuedOn } = facts;
  return {
    number,
    holder,
    ...(facts.version === 1 ? ofTraining(facts) : ofQualification(facts, row.withdrawnOn, today)),
    organisation,
    issuer,
    issuedOn,
    standing: row.standing,
    replacedBy: row.replacedBy,
    revokedOn: row.revocation && localDateOf(row.revocation.at),
    sha256: row.sha256,
  };
}

const ofTraining = ({ training, sessions, netMinutes }: TrainingFacts) => ({
  title: training.title,
  dates: sessions.map(({ date }) => date),
  netMinutes,
});

const ofQualification = (facts: QualificationFacts, withdrawnOn: LocalDate | null, today: LocalDate) => ({
  qualification: facts.qualification,
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  validity: validityOn(facts, withdrawnOn, today),
});

export type PublicCertificate = ReturnType<typeof publicView>;

export default function VerifyCode() {
  const { verified } = useLoaderData<typeof loader>();
  return verified ? <Verified certificate={verified} /> : <Unknown />;
}
