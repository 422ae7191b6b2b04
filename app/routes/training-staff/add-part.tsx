import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, RadioGroup, SelectField, TextField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Panel, Section, Stack } from "~/ui/page";
import { AskSeveral } from "./ask-several";
import type { CandidatesView } from "./candidates.server";
import { LeftOutWords } from "./left-out";
import type { SessionView } from "./people.server";

interface AddPartProps {
  code: string;
  sessions: SessionView[];
  candidates: CandidatesView;
  once: string;
  refusal: RefusalView | null;
}

/** Looks for someone first, then gets them on one session or on all to come; or asks several for one. */
export function AddPart({ code, sessions, candidates, once, refusal }: AddPartProps) {
  const { people, able, leftOut, sessionId, name } = candidates;
  return (
    <Section id="toevoegen" title={m.session_staffing_add()} lead={<p>{m.session_staffing_add_lead()}</p>}>
      <Stack>
        <Panel>
          <Find {...{ code, sessions, candidates }} />
        </Panel>
        {people.length === 0 && (
          <EmptyState
            icon="people"
            title={name ? m.session_staffing_add_none_named({ name }) : m.session_staffing_add_none()}
          >
            <LeftOutWords {...leftOut} />
          </EmptyState>
        )}
        {people.length > 0 && (
          <>
            <div>
              <p>{m.session_staffing_add_found({ shown: people.length, count: able })}</p>
              <LeftOutWords {...leftOut} />
            </div>
            <Panel>
              <AddOne {...{ sessions, candidates, once, refusal }} />
            </Panel>
            {sessionId !== "all" && people.length > 1 && <AskSeveral {...{ sessions, candidates, once, refusal }} />}
          </>
        )}
      </Stack>
    </Section>
  );
}

function Find({ code, sessions, candidates }: Pick<AddPartProps, "code" | "sessions" | "candidates">) {
  const ahead = sessions.filter(({ isOver }) => !isOver);
  return (
    <form method="get" action={`/trainingen/${code}/inzet#toevoegen`}>
      <FieldRow>
        <SelectField
          label={m.session_staffing_add_session()}
          name="bijeenkomst"
          empty={false}
          defaultValue={candidates.sessionId}
          choices={[
            ...ahead.map(({ id, name }) => ({ value: String(id), label: name })),
            ...(ahead.length > 1 ? [{ value: "all", label: m.session_staffing_add_all() }] : []),
          ]}
        />
        <SelectField
          label={m.session_staffing_add_as()}
          name="als"
          empty={false}
          defaultValue={candidates.place}
          choices={[
            { value: "trainer", label: m.session_staffing_add_as_trainer() },
            { value: "in-opleiding", label: m.session_staffing_add_as_trainee() },
            { value: "meelopen", label: m.session_staffing_add_as_shadow() },
            { value: "acteur", label: m.session_staffing_add_as_actor() },
          ]}
        />
        <TextField
          label={m.session_staffing_add_name()}
          name="zoek"
          required={false}
          defaultValue={candidates.name}
          maxLength={100}
        />
      </FieldRow>
      <FormActions>
        <Button icon="search">{m.session_staffing_add_find()}</Button>
      </FormActions>
    </form>
  );
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

function AddOne({ sessions, candidates, once, refusal }: Omit<AddPartProps, "code">) {
  const mine = refusal?.values.personIds === undefined ? refusal : null;
  const { sessionId, people } = candidates;
  const session = sessions.find(({ id }) => String(id) === sessionId)?.name ?? m.session_staffing_add_all();
  return (
    <form method="post" className="staff-form">
      <h3>{m.session_staffing_add_one({ session })}</h3>
      <input type="hidden" name="_once" value={`${once}-one`} />
      <input type="hidden" name="function" value={candidates.function} />
      <input type="hidden" name="capacity" value={candidates.capacity} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <SelectField
        label={m.session_staffing_add_person()}
        hint={m.session_staffing_add_person_hint()}
        name="personId"
        choices={people.map((person) => ({ value: String(person.personId), label: optionOf(person) }))}
        defaultValue={textOf(mine?.values.personId)}
        errors={mine?.fields.personId ?? mine?.fields.sessionId}
      />
      <RadioGroup
        label={m.session_staffing_add_how()}
        name="how"
        defaultValue={textOf(mine?.values.how) ?? "ask"}
        choices={[
          { value: "ask", label: m.session_staffing_add_how_ask(), hint: m.session_staffing_add_how_ask_hint() },
          { value: "agreed", label: m.session_staffing_add_how_agreed() },
          {
            value: "propose",
            label: m.session_staffing_add_how_propose(),
            hint: m.session_staffing_add_how_propose_hint(),
          },
        ]}
      />
      <FormActions>
        <Button name="intent" value="make">
          {m.session_staffing_add_submit()}
        </Button>
      </FormActions>
    </form>
  );
}

/** The name, the organisation and what counts most. */
function optionOf({ sortName, organisation, reasons }: CandidatesView["people"][number]): string {
  const said = reasons.slice(0, 3).map((words) => words.replace(/\.$/, ""));
  return [sortName, organisation, ...said].filter(Boolean).join(" · ");
}
