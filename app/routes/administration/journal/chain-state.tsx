import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";

/** Whether every line still fits the one before it. */
export function ChainState({ checked, brokenId }: { checked: number; brokenId: number | null }) {
  if (brokenId === null) {
    return <Notice tone="good">{m.administration_journal_whole({ count: checked })}</Notice>;
  }
  return (
    <Notice tone="danger" title={m.administration_journal_broken({ id: brokenId })}>
      {m.administration_journal_broken_text()}
    </Notice>
  );
}
