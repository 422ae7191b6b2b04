import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { CertificateFacts, QualificationFacts } from "#db/certificate-facts";
import { requireCertificate, type Standing } from "~/domain/certificate/find";
import { issueTrainerCertificate } from "~/domain/certificate/issue-trainer";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { groupedCode } from "~/domain/certificate/rules";
import { ReplaceCertificate, RevokeCertificate } from "~/domain/certificate/schemas";
import { validityOn } from "~/domain/certificate/validity";
import { localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { found } from "~/domain/refusal";
import { done, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { renderMissingCertificates, verifyUrlOf } from "~/jobs/render-certificates";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Attended } from "./attended";
import { Check } from "./check";
import { Manage } from "./manage";
import { manageData } from "./manage-data.server";
import { Qualified } from "./qualified";
import { EndedNotice, StandingStatus, ValidityNotice } from "./standing";
import { Stated } from "./stated";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.certificate_title({ number: data?.facts.number ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => {
  const row = requireCertificate(context.db, user, textParam(params, "number"));
  const { certificate, standing, replacedBy, revocation, sha256, organisationId, withdrawnOn } = row;
  const mayManage = may(user, "certificate.revoke", { organisationId });
  return {
    facts: certificate.facts,
    personId: certificate.personId,
    standing,
    validity: validityOn(certificate.facts, withdrawnOn, localDateOf(context.now)),
    replacedBy,
    sha256,
    revocation: revocation && { on: localDateOf(revocation.at), reason: revocation.reason },
    code: groupedCode(certificate.code),
    verifyUrl: verifyUrlOf(context.settings.appUrl, certificate.code),
    isHolder: certificate.personId === user.id,
    mayManage,
    manage: mayManage ? manageData(context, row) : null,
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ context, ctx, form, user, params }) => {
  const { certificate } = requireCertificate(context.db, user, textParam(params, "number"));
  const { number } = certificate;
  if (form.intent === "revoke") {
    revokeCertificate(ctx, form.input(RevokeCertificate, { number }));
    return done(`/certificaten/${number}`, "ingetrokken");
  }
  const isAgain = form.intent === "issueAgain";
  const issued = isAgain
    ? issueTrainerCertificate(ctx, { certificationId: found(certificate.certificationId) })
    : replaceCertificate(ctx, form.input(ReplaceCertificate, { number }));
  const { db, now, settings } = context;
  context.afterwards(() => renderMissingCertificates({ db, now, appUrl: settings.appUrl }, now));
  return done(`/certificaten/${issued.number}`, isAgain ? "uitgegeven" : "vervangen");
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
        status={<StandingStatus {...data} />}
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
      <Flash message={flashOf(notice, data)} />
      <EndedNotice {...data} />
      <ValidityNotice {...data} />
      <FormErrors refusal={refusal} labels={{ reason: m.certificate_reason() }} />
      <Stated facts={facts} />
      {facts.version === 1 ? <Attended facts={facts} /> : <Qualified facts={facts} />}
      <Check {...data} />
      {data.manage && <Manage manage={data.manage} refusal={refusal} once={data.once} />}
    </Stack>
  );
}

interface Reader {
  mayManage: boolean;
  isHolder: boolean;
  personId: number;
  facts: CertificateFacts;
}

function crumbsTo({ mayManage, isHolder, personId, facts }: Reader) {
  if (isHolder || !mayManage) return [{ label: m.certificate_mine_title(), to: "/mijn" }];
  if (facts.version === 2) return crumbsToHolder(facts, personId);
  const { code } = facts.training;
  return [
    { label: m.certificate_trainings(), to: "/trainingen" },
    { label: code, to: `/trainingen/${code}` },
    { label: m.certificate_all_title(), to: `/trainingen/${code}/certificaten` },
  ];
}

/** An actor is led to as anyone else: their file is for the coordination alone. */
function crumbsToHolder({ qualification, holder }: QualificationFacts, personId: number) {
  const isActor = qualification === "training_actor";
  return isActor
    ? [
        { label: m.certificate_people(), to: "/mensen" },
        { label: holder, to: `/mensen/${personId}` },
      ]
    : [
        { label: m.certificate_trainers(), to: "/trainers" },
        { label: holder, to: `/trainers/${personId}` },
      ];
}

function flashOf(notice: string | null, { standing, facts }: { standing: Standing; facts: CertificateFacts }) {
  const good = (text: string) => ({ tone: "good" as const, text });
  if (standing === "revoked") return notice === "ingetrokken" ? good(m.certificate_revoked_notice()) : null;
  if (standing !== "valid") return null;
  if (notice === "uitgegeven") return good(m.certificate_issued_again_notice());
  if (notice !== "vervangen") return null;
  return good(facts.version === 1 ? m.certificate_replaced_notice() : m.certificate_replaced_trainer_notice());
}
