import { m } from "~/text/messages";
import { RadioGroup } from "~/ui/form";
import type { DraftViewRow } from "./draft-view.server";

/** Whether someone of nearly a known name is that person; nothing is chosen beforehand. */
export function Decision({ row: { number, name, candidates, decision } }: { row: DraftViewRow }) {
  const same = candidates.map((one) => ({ value: String(one.id), label: sameAs(one) }));
  return (
    <RadioGroup
      label={
        <>
          {m.enrolment_draft_question()} <span className="visually-hidden">{name}</span>
        </>
      }
      name={`keuze-${number}`}
      choices={[...same, { value: "new", label: m.enrolment_draft_someone_else() }]}
      defaultValue={decision}
    />
  );
}

function sameAs({ name, email, organisation }: DraftViewRow["candidates"][number]): string {
  return organisation === null
    ? m.enrolment_draft_same({ name, email })
    : m.enrolment_draft_same_at({ name, email, organisation });
}
