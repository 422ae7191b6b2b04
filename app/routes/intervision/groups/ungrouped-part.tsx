import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Panel, Section } from "~/ui/page";
import type { ShownGroup, ShownMember } from "./groups-view.server";
import { MemberWords } from "./members-part";
import { PlaceForm } from "./place-form";

interface UngroupedPartProps {
  members: ShownMember[];
  groups: ShownGroup[];
  manages: boolean;
  once: string;
  refusal: RefusalView | null;
}

/** Who is in no group yet: without one nobody gets their certificate. */
export function UngroupedPart({ members, groups, manages, once, refusal }: UngroupedPartProps) {
  const open = groups.filter(({ isOpen }) => isOpen);
  return (
    <Section
      id="zonder-groep"
      title={m.intervision_ungrouped({ count: members.length })}
      lead={<p>{open.length > 0 ? m.intervision_ungrouped_lead() : m.intervision_ungrouped_late()}</p>}
    >
      <Panel>
        <ul className="intervision-members">
          {members.map((member) => (
            <li key={member.enrolmentId}>
              <MemberWords code={member.trainingCode} member={member} />
              {manages && open.length > 0 && (
                <PlaceForm {...{ member, once, refusal }} groups={open} label={m.intervision_place()} />
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
