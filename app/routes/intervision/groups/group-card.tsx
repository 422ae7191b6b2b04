import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { Hidden, Panel } from "~/ui/page";
import { Status } from "~/ui/status";
import { Findings } from "../findings";
import { sizeTone } from "../size";
import type { ShownGroup, ShownGuide } from "./groups-view.server";
import { GuidePart } from "./guide-part";
import { MeetingsPart } from "./meetings-part";
import { MembersPart } from "./members-part";

interface GroupCardProps {
  /** The training whose page this is. */
  code: string;
  group: ShownGroup;
  groups: ShownGroup[];
  guides: ShownGuide[];
  manages: boolean;
  once: string;
  refusal: RefusalView | null;
}

/** One group: who guides it, when it meets, who is in it; what belongs to another training is changed there. */
export function GroupCard({ code, group, groups, guides, manages, once, refusal }: GroupCardProps) {
  const { id, name, homeCode, isHome, members, meetings, findings } = group;
  const mayChange = manages && isHome;
  return (
    <section className="intervision-group" id={`groep-${id}`} aria-labelledby={`groep-${id}-naam`}>
      <Panel>
        <div className="intervision-head">
          <h2 id={`groep-${id}-naam`}>{m.intervision_group({ name })}</h2>
          <Status tone={sizeTone(members.length)} icon="people">
            {m.intervision_size({ count: members.length })}
          </Status>
        </div>
        {!isHome && (
          <p>
            {m.intervision_elsewhere()} <a href={`/trainingen/${homeCode}/intervisie#groep-${id}`}>{homeCode}</a>
          </p>
        )}
        {findings.length > 0 && <Findings findings={findings} />}
        <div className="intervision-columns">
          <div className="intervision-facts">
            <GuidePart {...{ group, guides, once, refusal }} mayChange={mayChange} />
            <MeetingsPart meetings={meetings} mayMove={mayChange} mayRecord={group.mayRecord && isHome} />
          </div>
          <MembersPart {...{ code, group, groups, once, refusal }} mayMove={mayChange} />
        </div>
        {mayChange && members.length === 0 && <EndForm group={group} />}
      </Panel>
    </section>
  );
}

/** Only who is empty can go: its meetings that have not begun go too. */
function EndForm({ group: { id, name, version } }: { group: ShownGroup }) {
  return (
    <form method="post">
      <p>{m.intervision_end_text()}</p>
      <input type="hidden" name="part" value="end" />
      <input type="hidden" name="groupId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="danger">
        {m.intervision_end()} <Hidden>{m.intervision_group({ name })}</Hidden>
      </Button>
    </form>
  );
}
