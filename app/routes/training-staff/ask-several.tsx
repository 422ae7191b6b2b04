import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { CheckboxGroup, FormActions, NumberField } from "~/ui/form";
import type { CandidatesView } from "./candidates.server";
import type { SessionView } from "./people.server";

interface AskSeveralProps {
  sessions: SessionView[];
  candidates: CandidatesView;
  once: string;
  refusal: RefusalView | null;
}

const shown = 12;

/** Several people are asked for the same places; whoever says yes first has one. */
export function AskSeveral({ sessions, candidates, once, refusal }: AskSeveralProps) {
  const mine = refusal?.values.personIds === undefined ? null : refusal;
  const { sessionId, people } = candidates;
  const session = sessions.find(({ id }) => String(id) === sessionId)?.name ?? "";
  return (
    <details className="ask-several" open={mine !== null}>
      <summary>{m.session_staffing_several({ session })}</summary>
      <form method="post">
        <p>{m.session_staffing_several_lead()}</p>
        <input type="hidden" name="_once" value={`${once}-several`} />
        <input type="hidden" name="function" value={candidates.function} />
        <input type="hidden" name="capacity" value={candidates.capacity} />
        <input type="hidden" name="sessionId" value={sessionId} />
        <CheckboxGroup
          label={m.session_staffing_several_people()}
          name="personIds"
          defaultValues={[mine?.values.personIds ?? []].flat()}
          errors={mine?.fields.personIds}
          choices={people.slice(0, shown).map(({ personId, name, organisation, reasons }) => ({
            value: String(personId),
            label: [name, organisation].filter(Boolean).join(" · "),
            hint: reasons.join(" "),
          }))}
        />
        <NumberField
          label={m.session_staffing_several_places()}
          name="places"
          min={1}
          max={20}
          defaultValue={typeof mine?.values.places === "string" ? mine.values.places : 1}
          errors={mine?.fields.places}
        />
        <FormActions>
          <Button icon="mail" name="intent" value="ask-people">
            {m.session_staffing_several_submit()}
          </Button>
        </FormActions>
      </form>
    </details>
  );
}
