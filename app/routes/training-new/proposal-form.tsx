import { useEffect, useRef } from "react";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FieldGroup, FieldRow, FormActions, SelectField, TextArea } from "~/ui/form";
import { Section, Stack } from "~/ui/page";
import type { Draft } from "./draft.server";
import { SessionRow } from "./session-row";
import "./training-new.css";

interface ProposalFormProps {
  draft: Draft;
  /** The same rows, checked again since the page was made. */
  checked: Draft | undefined;
  /** Checks what is typed by its address. */
  onChange: (address: string) => void;
  once: string;
}

const checkDelay = 400;

/** The proposed sessions to change and plan; checking again is a GET of the same page. */
export function ProposalForm({ draft, checked, onChange, once }: ProposalFormProps) {
  const { chosen, undated, rows } = draft;
  const found = checked?.rows.length === rows.length ? checked : draft;
  const form = useRef<HTMLFormElement>(null);
  useCheckOnChange(form, onChange);
  return (
    <Section title={m.training_new_proposal()} id="voorstel" lead={<p>{m.training_new_proposal_lead()}</p>}>
      <form method="get" action="#voorstel" ref={form} key={rows.map(({ date }) => date).join()}>
        <Kept chosen={chosen} undated={undated} once={once} />
        <Stack>
          {rows.map((row, index) => (
            <SessionRow
              key={row.partId}
              row={row}
              found={found.rows[index] ?? row}
              index={index}
              locations={draft.locations}
            />
          ))}
          {draft.staff && <StaffFields staff={found.staff ?? draft.staff} />}
          {found.asksReason && (
            <TextArea
              label={m.session_waiver_label()}
              name="waiverReason"
              hint={m.session_waiver_hint()}
              defaultValue={draft.waiverReason}
              rows={2}
              maxLength={500}
            />
          )}
        </Stack>
        <FormActions>
          <Button variant="primary" formMethod="post" formAction="/trainingen/nieuw" name="intent" value="plan">
            {m.training_new_plan()}
          </Button>
          <Button name="stap" value="controle">
            {m.training_new_check()}
          </Button>
        </FormActions>
      </form>
    </Section>
  );
}

function useCheckOnChange(form: React.RefObject<HTMLFormElement>, check: (address: string) => void) {
  const latest = useRef(check);
  latest.current = check;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const element = form.current;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => element && latest.current(addressOf(element)), checkDelay);
    };
    element?.addEventListener("change", later);
    return () => element?.removeEventListener("change", later);
  }, [form]);
}

function addressOf(form: HTMLFormElement): string {
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return `/trainingen/nieuw?${new URLSearchParams(values).toString()}&stap=controle`;
}

function Kept({ chosen, undated, once }: Pick<Draft, "chosen" | "undated"> & { once: string }) {
  const { trainingTypeId, clientOrganisationId, regionCode, locationId, firstDate } = chosen;
  const kept = undated
    ? { voor: undated.code, version: String(undated.version), locationId, firstDate }
    : { trainingTypeId, clientOrganisationId, regionCode, locationId, firstDate };
  return (
    <>
      {Object.entries({ ...kept, _once: once }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

type Staff = NonNullable<Draft["staff"]>;

function StaffFields({ staff }: { staff: Staff }) {
  return (
    <FieldGroup legend={m.training_new_staff()} hint={m.training_new_staff_hint()}>
      <FieldRow>
        {staff.trainerIds.map((id, index) => (
          <SelectField
            key={`trainer ${index.toString()}`}
            label={m.training_new_trainer({ number: index + 1 })}
            name={`trainerIds[${index}]`}
            empty={m.training_new_staff_later()}
            choices={staffOptions(staff.trainers)}
            defaultValue={id}
            required={false}
          />
        ))}
        {staff.actorIds.map((id, index) => (
          <SelectField
            key={`actor ${index.toString()}`}
            label={m.training_new_actor({ number: index + 1 })}
            name={`actorIds[${index}]`}
            empty={m.training_new_staff_later()}
            choices={staffOptions(staff.actors)}
            defaultValue={id}
            required={false}
          />
        ))}
      </FieldRow>
    </FieldGroup>
  );
}

const staffOptions = (people: Staff["trainers"]) =>
  people.map(({ id, sortName, organisation, ...known }) => ({
    value: String(id),
    label: [[sortName, organisation].filter(Boolean).join(" · "), objectionOf(known)].filter(Boolean).join(" "),
  }));

function objectionOf({ busy, objection }: Pick<Staff["trainers"][number], "busy" | "objection">): string {
  if (busy.length > 0) return m.session_busy({ sessions: busy.join(", ") });
  if (objection === null) return "";
  return objection === "cannot" ? m.training_new_cannot() : m.training_new_mind();
}
