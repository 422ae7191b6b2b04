import type { Asked } from "~/domain/booking/link";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Contact, What } from "./what";

/** They come: what happens next, and how to say no after all. */
export function Said({ asked, refusal }: { asked: Asked; refusal: RefusalView | null }) {
  return (
    <Stack gap="wide">
      <PageHeader title={m.booking_said_yes_title()} />
      <FormErrors refusal={refusal} />
      <Notice tone="good" title={m.booking_said_yes()}>
        {m.booking_said_yes_next()}
      </Notice>
      <What asked={asked} />
      <Section title={m.booking_after_all_title()} lead={m.booking_after_all_text()}>
        <form method="post">
          <input type="hidden" name="startInstant" value={asked.startInstant} />
          <Button name="answer" value="declined">
            {m.booking_after_all()}
          </Button>
        </form>
      </Section>
      <Contact email={asked.contactEmail} />
    </Stack>
  );
}
