import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions, SelectField } from "~/ui/form";
import { Panel, Section } from "~/ui/page";
import type { Candidates, SessionView } from "./route";

interface BookingFormProps {
  as: "trainer" | "actor";
  sessions: SessionView[];
  hasAhead: boolean;
  candidates: Candidates;
  once: string;
  refusal: { fields: Record<string, string[]>; values: Record<string, string | string[]> } | null;
}

/** Books someone by name, on every session to come or on one. */
export function BookingForm({ as, sessions, hasAhead, candidates, once, refusal }: BookingFormProps) {
  const mine = refusal?.values.function === as ? refusal : null;
  const words = as === "trainer" ? m.session_trainer_add : m.session_actor_add;
  return (
    <Section title={words()}>
      <Panel>
        <form method="post">
          <input type="hidden" name="function" value={as} />
          <input type="hidden" name="_once" value={`${once}-${as}`} />
          <SelectField
            label={as === "trainer" ? m.session_trainer() : m.session_actor()}
            name="personId"
            id={mine ? undefined : `${as}-person`}
            choices={[
              { label: m.session_own_organisation(), choices: candidates.own.map(optionOf) },
              { label: m.session_other_organisations(), choices: candidates.others.map(optionOf) },
            ].filter(({ choices }) => choices.length > 0)}
            defaultValue={textOf(mine?.values.personId)}
            errors={mine?.fields.personId}
          />
          <SelectField
            label={m.session_for()}
            name="sessionId"
            id={mine ? undefined : `${as}-session`}
            empty={false}
            choices={[
              ...(hasAhead ? [{ value: "all", label: m.session_all_ahead() }] : []),
              ...sessions.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            defaultValue={textOf(mine?.values.sessionId)}
            errors={mine?.fields.sessionId}
          />
          <FormActions>
            <Button variant={as === "trainer" ? "primary" : "secondary"} name="intent" value="make">
              {as === "trainer" ? m.session_trainer_book() : m.session_actor_book()}
            </Button>
          </FormActions>
        </form>
      </Panel>
    </Section>
  );
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

const optionOf = ({ id, sortName, organisation, busy }: Candidates["own"][number]) => ({
  value: String(id),
  label: [
    [sortName, organisation].filter(Boolean).join(" · "),
    busy.length > 0 ? m.session_busy({ sessions: busy.join(", ") }) : "",
  ]
    .filter(Boolean)
    .join(" "),
});
