import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf, yearOf } from "~/domain/dates";
import { publicHolidaysOf } from "~/domain/programme/public-holidays";
import { listHolidayYears, listSchoolHolidays } from "~/domain/school-holiday/queries";
import { reader, requireMay } from "~/http/route";
import { m } from "~/text/messages";
import { zoneName } from "~/text/school-zones";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { SelectField } from "~/ui/form";
import { EmptyState, Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { Filters, Row, Table } from "~/ui/table";
import { notices } from "../notices";

export const meta: MetaFunction = () => [{ title: m.administration_holidays() }];

export const loader = reader(({ context, user, url }) => {
  requireMay(user, "schoolHoliday.edit");
  const now = yearOf(localDateOf(context.now));
  const asked = Number(url.searchParams.get("jaar"));
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2200 ? asked : now;
  return {
    year,
    years: [...new Set([...listHolidayYears(context.db), now, year])].sort((one, other) => one - other),
    holidays: listSchoolHolidays(context.db, year),
    free: [...publicHolidaysOf(year)],
    notice: url.searchParams.get("gelukt"),
  };
});

export default function Holidays() {
  const { year, years, holidays, free, notice } = useLoaderData<typeof loader>();
  const flash = notice ? notices[notice]?.() : undefined;
  const columns = [
    { key: "name", label: m.administration_holiday_name() },
    { key: "zone", label: m.administration_holiday_zone() },
    { key: "from", label: m.administration_holiday_from() },
    { key: "until", label: m.administration_holiday_until() },
    { key: "firmness", label: m.administration_holiday_firmness() },
  ] as const;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.administration_holidays()}
        breadcrumbs={[{ label: m.administration_title(), to: "/beheer" }, { label: m.administration_holidays() }]}
        lead={<p>{m.administration_holidays_text()}</p>}
        actions={
          <LinkButton variant="primary" icon="plus" to="/beheer/vakanties/nieuw">
            {m.administration_holiday_new()}
          </LinkButton>
        }
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      <Filters action="/beheer/vakanties" label={m.administration_holiday_show()} open>
        <SelectField
          label={m.programme_year()}
          name="jaar"
          empty={false}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          defaultValue={String(year)}
        />
      </Filters>
      <Section title={m.administration_school_holidays({ year: String(year) })}>
        {holidays.length === 0 && <EmptyState icon="calendar" title={m.administration_holiday_none()} />}
        {holidays.length > 0 && (
          <Table caption={m.administration_school_holidays({ year: String(year) })} captionHidden columns={columns}>
            {holidays.map(({ id, name, zone, startsOn, endsOn, firmness }) => (
              <Row
                key={id}
                columns={columns}
                cells={{
                  name: <a href={`/beheer/vakanties/${id}`}>{name}</a>,
                  zone: zoneName(zone),
                  from: <DateText date={startsOn} />,
                  until: <DateText date={endsOn} />,
                  firmness: firmness === "fixed" ? m.administration_holiday_fixed() : m.administration_holiday_advice(),
                }}
              />
            ))}
          </Table>
        )}
      </Section>
      <PublicHolidays year={year} free={free} />
    </Stack>
  );
}

interface PublicHolidaysProps {
  year: number;
  free: { date: string; kind: "free" | "attention"; key: string }[];
}

function PublicHolidays({ year, free }: PublicHolidaysProps) {
  const title = m.administration_public_holidays({ year: String(year) });
  const columns = [
    { key: "date", label: m.administration_holiday_day() },
    { key: "name", label: m.administration_holiday_name() },
    { key: "kind", label: m.administration_holiday_kind() },
  ] as const;
  return (
    <Section title={title} lead={<p>{m.administration_public_holidays_text()}</p>}>
      <Table caption={title} captionHidden columns={columns}>
        {free.map(({ date, kind, key }) => (
          <Row
            key={date}
            columns={columns}
            cells={{
              date: <DateText date={date} />,
              name: m.administration_public_holiday({ holiday: key }),
              kind: kind === "free" ? m.administration_holiday_free() : m.administration_holiday_attention(),
            }}
          />
        ))}
      </Table>
    </Section>
  );
}
