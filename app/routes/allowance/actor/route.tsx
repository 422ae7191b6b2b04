import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActorYear } from "~/domain/allowance/actor-year";
import type { Allowance } from "~/domain/allowance/queries";
import { listDaysToRecord } from "~/domain/allowance/to-record";
import { localDateOf, yearOf } from "~/domain/dates";
import { idParam, reader } from "~/http/route";
import { m } from "~/text/messages";
import { money } from "~/text/money";
import { inWords } from "~/text/reasons.server";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { SelectField } from "~/ui/form";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Filters, Row, Table } from "~/ui/table";
import { Limits } from "../limits";
import { crumbsTo, notices } from "../notices";
import { AllowanceState } from "../state";
import { ToRecord } from "../to-record";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.allowance_actor_title({ name: data.name }) : m.allowance_title() },
];

export const loader = reader(({ context: { db, now, locale }, user, params, url }) => {
  const personId = idParam(params, "id");
  const today = localDateOf(now);
  const asked = Number(url.searchParams.get("jaar"));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2199 ? asked : yearOf(today);
  const isNow = year === yearOf(today);
  const { verdict, ...known } = requireActorYear(db, user, personId, year, today);
  return {
    ...known,
    personId,
    year,
    toRecord: listDaysToRecord(db, user, now, { personId, page: Number(url.searchParams.get("pagina")) || 1 }),
    years: [...new Set([yearOf(today), yearOf(today) - 1, yearOf(today) - 2, year])].sort((one, other) => other - one),
    limits: verdict && { hour: null, month: isNow ? verdict.month : null, year: verdict.year },
    warnings: verdict && isNow ? verdict.reasons.map((reason) => inWords(reason, locale)) : [],
    notice: url.searchParams.get("gelukt"),
  };
});

export default function ActorAllowances() {
  const { personId, name, year, years, limits, warnings, allowances, toRecord, notice } =
    useLoaderData<typeof loader>();
  const address = `/acteurs/vergoedingen/acteur/${personId}`;
  const title = m.allowance_actor_title({ name });
  const words = notice ? notices[notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={crumbsTo(name)}
        actions={
          limits && (
            <LinkButton icon="plus" to={`/acteurs/vergoedingen/elders?acteur=${personId}`}>
              {m.allowance_elsewhere_add()}
            </LinkButton>
          )
        }
      />
      <Flash message={words ? { tone: "good", text: words } : null} />
      <Filters action={address} label={m.allowance_show_year()} open>
        <SelectField
          label={m.allowance_year()}
          name="jaar"
          empty={false}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          defaultValue={String(year)}
        />
      </Filters>
      {limits && (
        <Section title={m.allowance_limits()}>
          <Limits limits={limits} warnings={warnings} />
        </Section>
      )}
      {toRecord.total > 0 && <ToRecord {...toRecord} hrefFor={(page) => `${address}?jaar=${year}&pagina=${page}`} />}
      <Section title={m.allowance_in_year({ year: String(year) })}>
        {allowances.length === 0 && <EmptyState icon="list" title={m.allowance_in_year_none()} />}
        {allowances.length > 0 && <Paid year={year} allowances={allowances} />}
      </Section>
    </Stack>
  );
}

function Paid({ year, allowances }: { year: number; allowances: Allowance[] }) {
  const columns = [
    { key: "date", label: m.allowance_date() },
    { key: "what", label: m.allowance_what() },
    { key: "allowance", label: m.allowance_amount(), align: "end" },
    { key: "expenses", label: m.allowance_expenses(), align: "end" },
    { key: "state", label: m.allowance_state() },
  ] as const;
  return (
    <Table caption={m.allowance_in_year({ year: String(year) })} captionHidden columns={columns}>
      {allowances.map((one) => (
        <Row
          key={one.id}
          columns={columns}
          cells={{
            date: (
              <a href={`/acteurs/vergoedingen/${one.id}`}>
                <DateText date={one.date} />
              </a>
            ),
            what: one.payer ?? m.allowance_of_training({ code: one.trainingCode ?? "", session: one.session ?? "" }),
            allowance: money(one.allowanceCents),
            expenses: money(one.expensesCents),
            state: <AllowanceState {...one} />,
          }}
        />
      ))}
    </Table>
  );
}
