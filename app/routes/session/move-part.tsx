import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { FormActions } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import type { Preview, TypedTarget } from "./preview.server";
import { PreviewPart } from "./preview-part";
import type { MoveData } from "./route";
import { TargetFields } from "./target-fields";

interface MovePartProps {
  move: MoveData;
  typed: TypedTarget | null;
  preview: Preview | null;
  version: number;
  once: string;
}

/** Moving: first look at what it does, then do it. */
export function MovePart({ move, typed, preview, version, once }: MovePartProps) {
  if (move.why !== null) {
    return (
      <Section title={m.session_move()} id="verplaatsen">
        <Notice tone="info">{m.session_not_movable({ reason: move.why })}</Notice>
      </Section>
    );
  }
  return (
    <Section title={m.session_move()} id="verplaatsen" lead={<p>{m.session_move_lead()}</p>}>
      <Panel>
        <form method="get" action="#verplaatsen">
          <TargetFields locations={move.locations} values={typed ?? move.current} errors={preview?.fields ?? {}} />
          <FormActions>
            <Button>{m.session_preview()}</Button>
          </FormActions>
        </form>
      </Panel>
      {typed && preview?.effects && (
        <PreviewPart effects={preview.effects} typed={typed} version={version} once={once} />
      )}
    </Section>
  );
}
