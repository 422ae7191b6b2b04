import type { CoachingTheme } from "#db/lists-after";
import { localDateOf } from "~/domain/dates";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { themeChoices, themeName } from "~/text/themes";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormActions, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";

interface AskPartProps {
  request: { id: number; theme: CoachingTheme; at: number } | null;
  refusal: RefusalView | null;
  once: string;
}

/** Asking for coaching when no time fits: coaches near by see who asks and about which theme. */
export function AskPart({ request, refusal, once }: AskPartProps) {
  return (
    <Section title={m.coaching_ask_title()} lead={<p>{m.coaching_ask_lead()}</p>}>
      <Panel>
        <form method="post">
          {request ? (
            <>
              <input type="hidden" name="part" value="takeBack" />
              <input type="hidden" name="requestId" value={request.id} />
              <p>
                {m.coaching_asked()} <strong>{themeName[request.theme]()}</strong>,{" "}
                <DateText date={localDateOf(request.at)} />
              </p>
              <FormActions>
                <Button variant="quiet">{m.coaching_take_back()}</Button>
              </FormActions>
            </>
          ) : (
            <>
              <input type="hidden" name="part" value="ask" />
              <input type="hidden" name="_once" value={once} />
              <SelectField
                label={m.coaching_theme()}
                name="theme"
                id="vraag-thema"
                width="medium"
                required
                choices={themeChoices()}
                errors={refusal?.values.part === "ask" ? refusal.fields.theme : undefined}
              />
              <FormActions>
                <Button variant="primary">{m.coaching_ask()}</Button>
              </FormActions>
            </>
          )}
        </form>
      </Panel>
    </Section>
  );
}
