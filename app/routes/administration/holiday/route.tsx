import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { schoolZones } from "#db/lists";
import { editSchoolHoliday } from "~/domain/school-holiday/edit";
import { requireSchoolHoliday } from "~/domain/school-holiday/queries";
import { removeSchoolHoliday } from "~/domain/school-holiday/remove";
import { EditSchoolHoliday } from "~/domain/school-holiday/schemas";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { typed } from "~/http/typed";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { zoneName } from "~/text/school-zones";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField, TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader, Panel, Stack } from "~/ui/page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.holiday?.name ?? m.administration_holiday_new() },
];

/** One school holiday, or (without an id) the form for a new one. */
export const loader = reader(({ context, user, params }) => {
  requireMay(user, "schoolHoliday.edit");
  return {
    holiday: params.id === undefined ? null : requireSchoolHoliday(context.db, idParam(params, "id")),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, params, user }) => {
  requireMay(user, "schoolHoliday.edit");
  const holidayId = params.id === undefined ? null : idParam(params, "id");
  if (holidayId !== null && form.text("part") === "remove") {
    removeSchoolHoliday(ctx, { holidayId });
    return done("/beheer/vakanties", "verwijderd");
  }
  const input = form.input(EditSchoolHoliday, { holidayId });
  editSchoolHoliday(ctx, input);
  return done(`/beheer/vakanties?jaar=${form.text("startsOn").slice(0, 4)}`, "opgeslagen");
});

const labelsOf = () => ({
  name: m.administration_holiday_name(),
  zone: m.administration_holiday_zone(),
  startsOn: m.administration_holiday_from(),
  endsOn: m.administration_holiday_until(),
  firmness: m.administration_holiday_firmness(),
});

export default function Holiday() {
  const { holiday, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const labels = labelsOf();
  const { text } = typed(refusal?.values, holiday ?? { firmness: "fixed" });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
    required: true,
  });
  const title = holiday?.name ?? m.administration_holiday_new();
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: m.administration_title(), to: "/beheer" },
          { label: m.administration_holidays(), to: "/beheer/vakanties" },
          { label: title },
        ]}
      />
      <FormErrors refusal={refusal} labels={labels} />
      <Panel>
        <form method="post">
          <input type="hidden" name="_once" value={once} />
          <FieldRow>
            <TextField {...field("name")} />
            <SelectField
              {...field("zone")}
              choices={schoolZones.map((zone) => ({ value: zone, label: zoneName(zone) }))}
            />
          </FieldRow>
          <FieldRow>
            <DateField {...field("startsOn")} />
            <DateField {...field("endsOn")} />
          </FieldRow>
          <SelectField
            {...field("firmness")}
            empty={false}
            choices={[
              { value: "fixed", label: m.administration_holiday_fixed() },
              { value: "advice", label: m.administration_holiday_advice() },
            ]}
          />
          <FormActions>
            <Button variant="primary">{m.administration_holiday_save()}</Button>
          </FormActions>
        </form>
      </Panel>
      {holiday && (
        <form method="post">
          <input type="hidden" name="part" value="remove" />
          <Button variant="danger">{m.administration_holiday_remove()}</Button>
        </form>
      )}
    </Stack>
  );
}
