import { type HeadersFunction, json, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type FoundCertificate, findByCode } from "~/domain/certificate/find";
import { localDateOf } from "~/domain/dates";
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
  return json({ verified: row ? publicView(row) : null }, { status: row ? 200 : 404 });
});

/** What a stranger may know: what it certifies and whether it stands. */
function publicView({ certificate: { facts }, standing, replacedBy, revocation, sha256 }: FoundCertificate) {
  return {
    number: facts.number,
    holder: facts.holder,
    title: facts.training.title,
    dates: facts.sessions.map(({ date }) => date),
    netMinutes: facts.netMinutes,
    organisation: facts.organisation,
    issuer: facts.issuer,
    issuedOn: facts.issuedOn,
    standing,
    replacedBy,
    revokedOn: revocation && localDateOf(revocation.at),
    sha256,
  };
}

export type PublicCertificate = ReturnType<typeof publicView>;

export default function VerifyCode() {
  const { verified } = useLoaderData<typeof loader>();
  return verified ? <Verified certificate={verified} /> : <Unknown />;
}
