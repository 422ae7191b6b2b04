import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Card, Hidden } from "~/ui/page";
import type { MyTraining } from "./my-training.server";

/** A certificate to take along. */
export function CertificateCard({ training: { title, code, certificate } }: { training: MyTraining }) {
  if (!certificate) return null;
  const { number, issuedOn } = certificate;
  return (
    <Card
      title={title}
      actions={
        <>
          <LinkButton variant="primary" icon="download" to={`/certificaten/${number}.pdf`}>
            {m.certificate_pdf_download()} <Hidden>{number}</Hidden>
          </LinkButton>
          <LinkButton variant="quiet" to={`/certificaten/${number}`}>
            {m.certificate_mine_view()} <Hidden>{number}</Hidden>
          </LinkButton>
        </>
      }
    >
      <p>
        {number} · {m.certificate_training()} {code}
      </p>
      <p>
        {m.certificate_issued_on()} <DateText date={issuedOn} />
      </p>
    </Card>
  );
}
