import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";

/** No question has this link. */
export function Unknown() {
  return (
    <Stack gap="wide">
      <PageHeader title={m.booking_answer_unknown()} />
      <Notice tone="warning" actions={<LinkButton to="/mijn/inzet">{m.booking_answer_sign_in()}</LinkButton>}>
        {m.booking_answer_unknown_text()}
      </Notice>
    </Stack>
  );
}
