import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editRate, rateTexts } from "~/domain/allowance/edit-rate";
import { listRates } from "~/domain/allowance/rates";
import { EditRate } from "~/domain/allowance/schemas";
import { localDateOf, yearOf } from "~/domain/dates";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { money } from "~/text/money";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { Row, Table } from "~/ui/table";
import { notices } from "../notices";
import { labelsOf, RateForm } from "./rate-form";

export const meta: MetaFunction = () => [{ title: m.allowance_rates_title() }];

export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "allowanceRate.edit", { organisationId: null });
  const rates = listRates(db);
  const asked = Number(url.searchParams.get("jaar"));
  const isYear = Number.isInteger(asked) && asked >= 2000 && asked <= 2199;
  const year = isYear ? asked : firstUnknown(rates, yearOf(localDateOf(now)));
  const standing = rates.find((one) => one.year === year);
  return {
    rates: rates.toReversed(),
    year,
    rate: standing ? { version: standing.version, ...rateTexts(standing) } : null,
    notice: url.searchParams.get("gelukt"),
  };
});

/** The year that is most likely wanted: this one, or the next once this one is known. */
function firstUnknown(rates: readonly { year: number }[], from: number): number {
  return rates.some(({ year }) => year === from) ? from + 1 : from;
}

export const action = writer(({ ctx, form, user }) => {
  requireMay(user, "allowanceRate.edit", { organisationId: null });
  editRate(ctx, form.input(EditRate));
  return done("/beheer/vergoedingen", "opgeslagen");
});

export default function AllowanceRates() {
  const { rates, year, rate, notice } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const flash = notice && !refusal ? notices[notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.allowance_rates_title()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.allowance_rates_title() }]}
        lead={<p>{m.allowance_rates_lead()}</p>}
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <Stale refusal={refusal} labels={labelsOf()} />
      {rates.length > 0 && <RateTable rates={rates} />}
      <RateForm key={year} {...{ year, rate, refusal }} />
    </Stack>
  );
}

function RateTable({ rates }: { rates: ReturnType<typeof listRates> }) {
  const labels = labelsOf();
  const columns = [
    { key: "year", label: m.allowance_year() },
    { key: "hourUnder21", label: labels.hourUnder21, align: "end" },
    { key: "hour", label: labels.hour, align: "end" },
    { key: "month", label: labels.month, align: "end" },
    { key: "yearly", label: labels.yearly, align: "end" },
  ] as const;
  return (
    <Section title={m.allowance_rates_known()}>
      <Table caption={m.allowance_rates_known()} captionHidden columns={columns}>
        {rates.map(({ year, hourUnder21Cents, hourCents, monthCents, yearCents }) => (
          <Row
            key={year}
            columns={columns}
            cells={{
              year: (
                <a
                  href={`/beheer/vergoedingen?jaar=${year}`}
                  aria-label={m.allowance_rates_edit({ year: String(year) })}
                >
                  {year}
                </a>
              ),
              hourUnder21: money(hourUnder21Cents),
              hour: money(hourCents),
              month: money(monthCents),
              yearly: money(yearCents),
            }}
          />
        ))}
      </Table>
    </Section>
  );
}
