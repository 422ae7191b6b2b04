import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Hidden } from "~/ui/page";
import type { ShownGroup, ShownMember } from "./groups-view.server";
import { PlaceForm } from "./place-form";
import { refusalOf } from "./refusal-of";

interface MembersPartProps {
  code: string;
  group: ShownGroup;
  groups: ShownGroup[];
  mayMove: boolean;
  once: string;
  refusal: RefusalView | null;
}

/** Who is in the group, each with a way to another one. */
export function MembersPart({ code, group, groups, mayMove, once, refusal }: MembersPartProps) {
  const others = groups.filter(({ id, isOpen }) => isOpen && id !== group.id);
  return (
    <div>
      <h3>{m.intervision_members()}</h3>
      {group.members.length === 0 && <p>{m.intervision_members_none()}</p>}
      <ul className="intervision-members">
        {group.members.map((member) => (
          <li key={member.enrolmentId}>
            <MemberWords code={code} member={member} />
            {mayMove && member.isMovable && others.length > 0 && (
              <MoveFold member={member} groups={others} {...{ once, refusal }} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Name and organisation, and the training of who comes from another one. */
export function MemberWords({ code, member }: { code: string; member: ShownMember }) {
  const { name, organisation, trainingCode } = member;
  const about = [organisation ?? m.intervision_no_organisation(), trainingCode === code ? "" : trainingCode];
  return (
    <p>
      <strong>{name}</strong> <span className="intervision-soft">{about.filter(Boolean).join(" · ")}</span>
    </p>
  );
}

function MoveFold({
  member,
  groups,
  once,
  refusal,
}: { member: ShownMember } & Pick<MembersPartProps, "groups" | "once" | "refusal">) {
  return (
    <details
      className="intervision-fold"
      open={refusalOf(refusal, "place", ["enrolmentId", member.enrolmentId]) !== null}
    >
      <summary>
        {m.intervision_other_group()} <Hidden>{member.name}</Hidden>
      </summary>
      <PlaceForm {...{ member, groups, once, refusal }} label={m.intervision_move()} />
    </details>
  );
}
