import { m } from "~/text/messages";
import { FieldNotes, wiring } from "~/ui/field";
import { Hidden, Panel } from "~/ui/page";
import { Status } from "~/ui/status";
import { Findings } from "../findings";
import { sizeTone } from "../size";
import type { DivisionView } from "./division.server";
import { letterOf } from "./letter";

type Group = DivisionView["groups"][number];
type Person = Group["members"][number];

interface ProposedGroupProps {
  code: string;
  group: Group;
  /** How many there would be in each group now. */
  sizes: number[];
  /** Other groups that were chosen since. */
  chosen: ReadonlyMap<number, number>;
  /** By the names of the fields. */
  errors: Record<string, string[]>;
  /** Its first member's place in the form. */
  firstIndex: number;
  onChoose: (enrolmentId: number, group: number) => void;
}

/** A group of the proposal: what is to be said of it, and everybody in it with a choice of group. */
export function ProposedGroup({ code, group, sizes, chosen, errors, firstIndex, onChoose }: ProposedGroupProps) {
  const { number, members, findings } = group;
  const size = sizes[number - 1] ?? 0;
  return (
    <section aria-labelledby={`groep-${number}`}>
      <Panel>
        <div className="intervision-head">
          <h2 id={`groep-${number}`}>{m.intervision_group({ name: letterOf(number) })}</h2>
          <Status tone={sizeTone(size)} icon="people">
            {m.intervision_size({ count: size })}
          </Status>
        </div>
        {findings.length > 0 && <Findings findings={findings} />}
        {members.length === 0 && <p>{m.intervision_members_none()}</p>}
        <ul className="intervision-members">
          {members.map((person, index) => (
            <PersonRow
              key={person.enrolmentId}
              {...{ code, person, number }}
              at={firstIndex + index}
              numbers={sizes.map((_, group) => group + 1)}
              errors={errors[`places[${firstIndex + index}].group`]}
              goesTo={chosen.get(person.enrolmentId) ?? number}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

interface PersonRowProps extends Pick<ProposedGroupProps, "code" | "onChoose"> {
  person: Person;
  /** The group in which they stand on the page. */
  number: number;
  /** Their place in the form. */
  at: number;
  /** Of all groups. */
  numbers: number[];
  goesTo: number;
  errors: string[] | undefined;
}

function PersonRow({ code, person, number, at, numbers, goesTo, errors, onChoose }: PersonRowProps) {
  const { enrolmentId, name, organisation, trainingCode } = person;
  const about = [organisation ?? m.intervision_no_organisation(), trainingCode === code ? "" : trainingCode];
  const wired = wiring({ name: `places[${at}].group`, errors });
  return (
    <li className="intervision-person" data-moves={goesTo === number ? undefined : true}>
      <input type="hidden" name={`places[${at}].enrolmentId`} value={enrolmentId} />
      <label htmlFor={wired.id}>
        <strong>{name}</strong> <span className="intervision-soft">{about.filter(Boolean).join(" · ")}</span>
      </label>
      <select
        className="input"
        {...wired}
        defaultValue={number}
        onChange={(event) => onChoose(enrolmentId, Number(event.currentTarget.value))}
      >
        {numbers.map((one) => (
          <option key={one} value={one}>
            {m.intervision_group({ name: letterOf(one) })}
          </option>
        ))}
      </select>
      <FieldNotes id={wired.id} errors={errors} />
      {goesTo !== number && (
        <span className="intervision-goes">
          {m.intervision_goes_to({ name: letterOf(goesTo) })} <Hidden>{name}</Hidden>
        </span>
      )}
    </li>
  );
}
