import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";

/** No certificate carries this code. */
export function Unknown() {
  return (
    <Stack gap="wide">
      <PageHeader title={m.certificate_verify_title()} />
      <Notice
        tone="danger"
        title={m.certificate_verify_unknown()}
        actions={<LinkButton to="/echtheid">{m.certificate_verify_again()}</LinkButton>}
      >
        {m.certificate_verify_unknown_text()}
      </Notice>
    </Stack>
  );
}
