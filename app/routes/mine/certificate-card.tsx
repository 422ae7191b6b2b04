import type { Qualification } from "#db/lists";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { qualificationTitle, validityInWords } from "~/text/qualifications";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Card, Hidden } from "~/ui/page";
import type { MyTraining } from "./my-training.server";

/** A certificate to take along. */
export function CertificateCard({ training: { title, code, certificate } }: { training: MyTraining }) {
  if (!certificate) return null;
  const { number, issuedOn } = certificate;
  return (
    <Card title={title} actions={<TakeAlong number={number} />}>
      <p>
        {number} · {m.certificate_training()} {code}
      </p>
      <IssuedOn date={issuedOn} />
    </Card>
  );
}

interface QualificationCardProps {
  certificate: {
    number: string;
    qualification: Qualification;
    issuedOn: string;
    startsOn: string;
    endsOn: string | null;
    /** Today. */
    isValid: boolean;
  };
}

/** The certificate of what someone became, with its validity. */
export function QualificationCard({ certificate }: QualificationCardProps) {
  const { number, qualification, startsOn, endsOn, isValid, issuedOn } = certificate;
  const locale = currentLocale();
  return (
    <Card title={qualificationTitle(qualification, locale)} actions={<TakeAlong number={number} />}>
      <p>{number}</p>
      <p>
        {isValid ? m.certificate_pdf_validity() : m.certificate_mine_not_today()}{" "}
        {validityInWords(startsOn, endsOn, locale)}
      </p>
      <IssuedOn date={issuedOn} />
    </Card>
  );
}

const TakeAlong = ({ number }: { number: string }) => (
  <>
    <LinkButton variant="primary" icon="download" to={`/certificaten/${number}.pdf`}>
      {m.certificate_pdf_download()} <Hidden>{number}</Hidden>
    </LinkButton>
    <LinkButton variant="quiet" to={`/certificaten/${number}`}>
      {m.certificate_mine_view()} <Hidden>{number}</Hidden>
    </LinkButton>
  </>
);

const IssuedOn = ({ date }: { date: string }) => (
  <p>
    {m.certificate_issued_on()} <DateText date={date} />
  </p>
);
