import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCaseFile } from "~/domain/certificate/case-file";
import { type FoundCertificate, requireCertificate } from "~/domain/certificate/find";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { groupedCode } from "~/domain/certificate/rules";
import { ReplaceCertificate, RevokeCertificate } from "~/domain/certificate/schemas";
import { whyWithheld } from "~/domain/certificate/withheld";
import { localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import type { RequestContext } from "~/http/request-context";
import { done, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { renderMissingCertificates, verifyUrlOf } from "~/jobs/render-certificates";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Attended } from "./attended";
import { Check } from "./check";
import { Manage } from "./manage";
import { EndedNotice, StandingStatus } from "./standing";
import { Stated } from "./stated";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.certificate_title({ number: data?.facts.number ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const row = requireCertificate(context.db, user, textParam(params, "number"));
  const { certificate, standing, replacedBy, revocation, sha256, organisationId } = row;
  const mayManage = may(user, "certificate.revoke", { organisationId });
  return {
    facts: certificate.facts,
    standing,
    replacedBy,
    sha256,
    revocation: revocation && { on: localDateOf(revocation.at), reason: revocation.reason },
    code: groupedCode(certificate.code),
    verifyUrl: verifyUrlOf(context.settings.appUrl, certificate.code),
    isHolder: certificate.personId === user.id,
    mayManage,
    manage: mayManage && standing === "valid" ? manageData(context, row) : null,
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

/** What a replacement would state now, or why there can't be one. */
function manageData({ db, now, locale }: RequestContext, { certificate }: FoundCertificate) {
  const file = findCaseFile(db, certificate.enrolmentId, now);
  const why = file ? whyWithheld(file) : [];
  return { nameNow: file?.name ?? "", whyNot: why?.map((one) => inWords(one, locale)) ?? null };
}

export type ManageData = ReturnType<typeof manageData>;

export const action = writer(({ context, ctx, form, user, params }) => {
  const { number } = requireCertificate(context.db, user, textParam(params, "number")).certificate;
  if (form.intent === "revoke") {
    revokeCertificate(ctx, form.input(RevokeCertificate, { number }));
    return done(`/certificaten/${number}`, "ingetrokken");
  }
  const successor = replaceCertificate(ctx, form.input(ReplaceCertificate, { number }));
  const { db, now, settings } = context;
  context.afterwards(() => renderMissingCertificates({ db, now, appUrl: settings.appUrl }, now));
  return done(`/certificaten/${successor.number}`, "vervangen");
});

export default function CertificatePage() {
  const data = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { facts, standing, notice } = data;
  const title = m.certificate_title({ number: facts.number });
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[...crumbsTo(data), { label: facts.number }]}
        status={<StandingStatus standing={standing} />}
        lead={<p>{facts.holder}</p>}
        actions={
          <LinkButton
            variant={standing === "valid" ? "primary" : "secondary"}
            icon="download"
            to={`/certificaten/${facts.number}.pdf`}
          >
            {m.certificate_pdf_download()}
          </LinkButton>
        }
      />
      <Flash message={flashOf(notice, standing)} />
      <EndedNotice {...data} />
      <FormErrors refusal={refusal} labels={{ reason: m.certificate_reason() }} />
      <Stated facts={facts} />
      <Attended facts={facts} />
      <Check {...data} />
      {data.manage && <Manage manage={data.manage} refusal={refusal} once={data.once} />}
    </Stack>
  );
}

interface Reader {
  mayManage: boolean;
  isHolder: boolean;
  facts: { training: { code: string } };
}

function crumbsTo({ mayManage, isHolder, facts: { training } }: Reader) {
  if (isHolder || !mayManage) return [{ label: m.certificate_mine_title(), to: "/mijn" }];
  return [
    { label: m.certificate_trainings(), to: "/trainingen" },
    { label: training.code, to: `/trainingen/${training.code}` },
    { label: m.certificate_all_title(), to: `/trainingen/${training.code}/certificaten` },
  ];
}

function flashOf(notice: string | null, standing: FoundCertificate["standing"]) {
  if (notice === "vervangen" && standing === "valid") {
    return { tone: "good" as const, text: m.certificate_replaced_notice() };
  }
  const isRevoked = notice === "ingetrokken" && standing === "revoked";
  return isRevoked ? { tone: "good" as const, text: m.certificate_revoked_notice() } : null;
}
