import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/form";
import { Hidden } from "~/ui/page";
import type { ShownGroup, ShownMember } from "./groups-view.server";
import { ReasonField } from "./reason-field";
import { refusalOf } from "./refusal-of";

export interface PlaceFormProps {
  member: ShownMember;
  /** Those to choose from. */
  groups: ShownGroup[];
  /** What the button says. */
  label: string;
  once: string;
  refusal: RefusalView | null;
}

/** Somebody into a group, by choosing it. */
export function PlaceForm({ member: { enrolmentId, name }, groups, label, once, refusal }: PlaceFormProps) {
  const mine = refusalOf(refusal, "place", ["enrolmentId", enrolmentId]);
  const { text } = typed(mine?.values, {});
  return (
    <form method="post" className="intervision-form">
      <input type="hidden" name="part" value="place" />
      <input type="hidden" name="_once" value={`${once}-place-${enrolmentId}`} />
      <input type="hidden" name="enrolmentId" value={enrolmentId} />
      <div className="intervision-choose">
        <SelectField
          id={`groep-van-${enrolmentId}`}
          label={
            <>
              {m.intervision_group_label()} <Hidden>{m.intervision_for({ name })}</Hidden>
            </>
          }
          name="groupId"
          width="short"
          required
          choices={groups.map((group) => ({ value: String(group.id), label: groupChoice(group) }))}
          defaultValue={text("groupId")}
          errors={mine?.fields.groupId}
        />
        <Button>
          {label} <Hidden>{name}</Hidden>
        </Button>
      </div>
      {mine && <ReasonField id={`groep-van-${enrolmentId}-reden`} refusal={mine} />}
    </form>
  );
}

const groupChoice = ({ name, homeCode, isHome, members }: ShownGroup): string =>
  [m.intervision_group({ name }), isHome ? "" : homeCode, m.intervision_size({ count: members.length })]
    .filter(Boolean)
    .join(" · ");
