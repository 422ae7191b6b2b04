import type { Allowance } from "~/domain/allowance/queries";
import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { money } from "~/text/money";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { DateField, FormActions } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface ReadyProps {
  ready: Allowance[];
  today: string;
  once: string;
  mayExport: boolean;
  refusal: RefusalView | null;
}

/** What waits for payment, and the list that takes it there. */
export function Ready({ ready, today, once, mayExport, refusal }: ReadyProps) {
  const total = ready.reduce((sum, { allowanceCents, expensesCents }) => sum + allowanceCents + expensesCents, 0);
  return (
    <Section title={m.allowance_ready({ count: ready.length })} lead={<p>{m.allowance_ready_lead()}</p>}>
      {ready.length === 0 && <EmptyState icon="check" title={m.allowance_ready_none()} />}
      {ready.length > 0 && (
        <>
          <ReadyTable ready={ready} />
          <p>
            <strong>{m.allowance_ready_total({ total: money(total) })}</strong>
          </p>
          {mayExport && <ExportForm {...{ today, once, refusal }} />}
        </>
      )}
    </Section>
  );
}

function ReadyTable({ ready }: Pick<ReadyProps, "ready">) {
  const columns = [
    { key: "date", label: m.allowance_date() },
    { key: "name", label: m.allowance_actor() },
    { key: "training", label: m.allowance_training() },
    { key: "allowance", label: m.allowance_amount(), align: "end" },
    { key: "expenses", label: m.allowance_expenses(), align: "end" },
    { key: "total", label: m.allowance_total(), align: "end" },
  ] as const;
  return (
    <Table caption={m.allowance_ready({ count: ready.length })} captionHidden columns={columns}>
      {ready.map(({ id, date, name, trainingCode, allowanceCents, expensesCents }) => (
        <Row
          key={id}
          columns={columns}
          cells={{
            date: (
              <a href={`/acteurs/vergoedingen/${id}`}>
                <DateText date={date} />
              </a>
            ),
            name,
            training: trainingCode,
            allowance: money(allowanceCents),
            expenses: money(expensesCents),
            total: money(allowanceCents + expensesCents),
          }}
        />
      ))}
    </Table>
  );
}

function ExportForm({ today, once, refusal }: Pick<ReadyProps, "today" | "once" | "refusal">) {
  return (
    <Panel>
      <form method="post">
        <input type="hidden" name="_once" value={once} />
        <DateField
          label={m.allowance_until()}
          hint={m.allowance_until_hint()}
          name="until"
          required
          defaultValue={String(refusal?.values.until ?? today)}
          errors={refusal?.fields.until}
        />
        <FormActions>
          <Button variant="primary">{m.allowance_export()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}
