import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/form";
import { Hidden } from "~/ui/page";
import { Status } from "~/ui/status";
import type { ShownGroup, ShownGuide } from "./groups-view.server";
import { ReasonField } from "./reason-field";
import { refusalOf } from "./refusal-of";

interface GuidePartProps {
  group: ShownGroup;
  guides: ShownGuide[];
  /** Somebody else can be asked: it is this training's, and something is still to come. */
  mayChange: boolean;
  once: string;
  refusal: RefusalView | null;
}

/** Who guides the group, whether they may sign, and a form for somebody else. */
export function GuidePart({ group, guides, mayChange, once, refusal }: GuidePartProps) {
  const { guide, meetings } = group;
  const isAhead = meetings.some(({ isBegun }) => !isBegun);
  return (
    <div>
      <h3>{m.intervision_guide()}</h3>
      {guide ? (
        <p className="intervision-guide">
          <strong>{guide.name}</strong> <Signs guide={guide} />
        </p>
      ) : (
        <p>{m.intervision_guide_none()}</p>
      )}
      {mayChange && isAhead && <GuideForm {...{ group, guides, once, refusal }} />}
    </div>
  );
}

/** Only whoever is registered on the days themselves signs a reflection statement. */
const Signs = ({ guide: { registers } }: { guide: ShownGuide }) =>
  registers.length > 0 ? (
    <Status tone="good">{m.intervision_signs({ registers: registers.join(", ") })}</Status>
  ) : (
    <Status tone="warning">{m.intervision_signs_not()}</Status>
  );

function GuideForm({ group, guides, once, refusal }: Omit<GuidePartProps, "mayChange">) {
  const { id, name, version, guide } = group;
  const mine = refusalOf(refusal, "guide", ["groupId", id]);
  const { text } = typed(mine?.values, {});
  const others = guides.filter((one) => one.id !== guide?.id);
  if (others.length === 0) return <p>{m.intervision_guides_none()}</p>;
  return (
    <details className="intervision-fold" open={mine !== null || guide === null}>
      <summary>
        {guide ? m.intervision_guide_other() : m.intervision_guide_choose()}{" "}
        <Hidden>{m.intervision_group({ name })}</Hidden>
      </summary>
      <form method="post" className="intervision-form">
        <input type="hidden" name="part" value="guide" />
        <input type="hidden" name="_once" value={`${once}-guide-${id}`} />
        <input type="hidden" name="groupId" value={id} />
        <input type="hidden" name="version" value={version} />
        <SelectField
          id={`begeleider-${id}`}
          label={m.intervision_guide()}
          hint={m.intervision_guide_hint()}
          name="personId"
          required
          choices={others.map((one) => ({ value: String(one.id), label: optionOf(one) }))}
          defaultValue={text("personId")}
          errors={mine?.fields.personId}
        />
        {mine && <ReasonField id={`begeleider-${id}-reden`} refusal={mine} />}
        <Button>
          {m.intervision_guide_save()} <Hidden>{m.intervision_group({ name })}</Hidden>
        </Button>
      </form>
    </details>
  );
}

const optionOf = ({ name, registers }: ShownGuide): string =>
  registers.length > 0 ? `${name} · ${registers.join(", ")}` : name;
