import { useState } from "react";
import { m } from "~/text/messages";
import { Button, ButtonGroup, LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/form";
import { Notice } from "~/ui/notice";
import type { DivisionView } from "./division.server";
import { letterOf } from "./letter";
import { ProposedGroup } from "./proposed-group";

interface DivisionFormProps {
  code: string;
  division: DivisionView;
  /** The codes of the trainings whose participants are in it too. */
  together: string[];
  /** This is what was chosen, looked at again. */
  isReviewed: boolean;
  reason: string;
  /** By the names of the fields. */
  errors: Record<string, string[]>;
  once: string;
}

/** The proposal with a choice of group for everybody. With JavaScript the sizes follow what is chosen. */
export function DivisionForm({ code, division, together, isReviewed, reason, errors, once }: DivisionFormProps) {
  const { groups, reasons } = division;
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const choose = (enrolmentId: number, group: number) => setChosen(new Map(chosen).set(enrolmentId, group));
  const placed = groups.flatMap(({ number, members }) =>
    members.map(({ enrolmentId }) => chosen.get(enrolmentId) ?? number),
  );
  const sizes = groups.map(({ number }) => placed.filter((group) => group === number).length);
  const hasFindings = groups.some(({ findings }) => findings.length > 0);
  const asksReason = hasFindings || reason !== "" || errors.waiverReason !== undefined;
  const firstOf = (number: number) =>
    groups.filter((group) => group.number < number).reduce((sum, { members }) => sum + members.length, 0);
  return (
    <form method="post" className="intervision-division">
      <input type="hidden" name="_once" value={once} />
      {together.map((one, index) => (
        <input key={one} type="hidden" name={`together[${index}]`} value={one} />
      ))}
      {reasons.map((one) => (
        <Notice key={one} tone="warning">
          {one}
        </Notice>
      ))}
      {isReviewed && !hasFindings && <Notice tone="good">{m.intervision_reviewed_good()}</Notice>}
      <div className="intervision-proposed">
        {groups.map((group) => (
          <ProposedGroup
            key={group.number}
            {...{ code, group, chosen, errors }}
            sizes={sizes}
            firstIndex={firstOf(group.number)}
            onChoose={choose}
          />
        ))}
      </div>
      {asksReason && (
        <TextArea
          label={m.intervision_reason()}
          hint={m.intervision_reason_hint()}
          name="waiverReason"
          rows={2}
          maxLength={500}
          required={hasFindings}
          defaultValue={reason}
          errors={errors.waiverReason}
        />
      )}
      <p className="intervision-sizes" aria-live="polite">
        {sizes.map((count, index) => m.intervision_size_of({ name: letterOf(index + 1), count })).join(" · ")}
      </p>
      <ButtonGroup>
        <Button variant="primary" name="intent" value="save">
          {m.intervision_save()}
        </Button>
        <Button name="intent" value="review" formNoValidate>
          {m.intervision_review()}
        </Button>
        <LinkButton variant="quiet" to={`/trainingen/${code}/intervisie`}>
          {m.intervision_divide_cancel()}
        </LinkButton>
      </ButtonGroup>
    </form>
  );
}
