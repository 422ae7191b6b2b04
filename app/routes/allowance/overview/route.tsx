import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exportAllowances } from "~/domain/allowance/export";
import { listExports, listReadyAllowances } from "~/domain/allowance/queries";
import { listRates } from "~/domain/allowance/rates";
import { ExportAllowances } from "~/domain/allowance/schemas";
import { listDaysToRecord } from "~/domain/allowance/to-record";
import { localDateOf, yearOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { notices } from "../notices";
import { ToRecord } from "../to-record";
import { Exports } from "./exports";
import { Ready } from "./ready";

export const meta: MetaFunction = () => [{ title: m.allowance_title() }];

export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "allowance.list");
  const today = localDateOf(now);
  return {
    today,
    toRecord: listDaysToRecord(db, user, now, { page: Number(url.searchParams.get("pagina")) || 1 }),
    ready: listReadyAllowances(db, user),
    exports: listExports(db, user).map(({ at, ...list }) => ({ ...list, on: localDateOf(at) })),
    unknownYear: listRates(db).some(({ year }) => year === yearOf(today)) ? null : yearOf(today),
    may: {
      export: may(user, "allowance.export", { organisationId: null }),
      rates: may(user, "allowanceRate.edit", { organisationId: null }),
    },
    once: crypto.randomUUID(),
    notice: url.searchParams.get("gelukt"),
  };
});

export const action = writer(({ ctx, form, user }) => {
  requireMay(user, "allowance.list");
  exportAllowances(ctx, form.input(ExportAllowances));
  return done("/acteurs/vergoedingen", "lijst");
});

export default function Allowances() {
  const { today, toRecord, ready, exports, unknownYear, may: can, once, notice } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const words = notice && !refusal ? notices[notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.allowance_title()}
        breadcrumbs={[{ label: m.allowance_actors(), to: "/acteurs" }, { label: m.allowance_title() }]}
        lead={<p>{m.allowance_lead()}</p>}
        actions={
          <LinkButton icon="plus" to="/acteurs/vergoedingen/elders">
            {m.allowance_elsewhere_add()}
          </LinkButton>
        }
      />
      <Flash message={words ? { tone: "good", text: words } : null} />
      <FormErrors refusal={refusal} labels={{ until: m.allowance_until() }} />
      <UnknownYear year={unknownYear} mayEdit={can.rates} />
      <ToRecord {...toRecord} hrefFor={(page) => `/acteurs/vergoedingen?pagina=${page}`} />
      <Ready {...{ ready, today, once, refusal }} mayExport={can.export} />
      {can.export && <Exports exports={exports} />}
    </Stack>
  );
}

function UnknownYear({ year, mayEdit }: { year: number | null; mayEdit: boolean }) {
  if (year === null) return null;
  return (
    <Notice tone="warning" title={m.allowance_unknown_year({ year: String(year) })}>
      <p>
        {m.allowance_unknown_year_text()}{" "}
        {mayEdit && <a href={`/beheer/vergoedingen?jaar=${year}`}>{m.allowance_rates_fill_in()}</a>}
      </p>
    </Notice>
  );
}
