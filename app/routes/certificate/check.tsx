import { m } from "~/text/messages";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";
import "./certificate.css";

interface CheckProps {
  code: string;
  verifyUrl: string;
  sha256: string | null;
}

/** How anyone can check it. */
export function Check({ code, verifyUrl, sha256 }: CheckProps) {
  return (
    <Section title={m.certificate_check_title()} lead={<p>{m.certificate_check_lead()}</p>}>
      <Panel>
        <Facts
          items={[
            { label: m.certificate_code(), value: <span className="certificate-code">{code}</span> },
            {
              label: m.certificate_check_link(),
              value: (
                <a className="certificate-long" href={verifyUrl}>
                  {verifyUrl}
                </a>
              ),
            },
            {
              label: m.certificate_sha(),
              value: sha256 ? <code className="certificate-long">{sha256}</code> : m.certificate_sha_later(),
            },
          ]}
        />
      </Panel>
    </Section>
  );
}
