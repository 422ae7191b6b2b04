import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addLocation } from "~/domain/location/add";
import { editLocation } from "~/domain/location/edit";
import { listMunicipalities, requireLocation } from "~/domain/location/queries";
import { AddLocation, EditLocation } from "~/domain/location/schemas";
import { listRegions } from "~/domain/training/plan-choices";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { notices } from "../notices";
import { LocationForm, labelsOf } from "./location-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.location?.name ?? m.administration_location_new() },
];

/** One location, or (without an id) the form for a new one. */
export const loader = reader(({ context, user, params, url }) => {
  requireMay(user, "location.edit");
  const location = params.id === undefined ? null : requireLocation(context.db, idParam(params, "id"));
  return {
    location,
    regions: listRegions(context.db).map(({ code, name }) => ({ value: code, label: name })),
    municipalities: listMunicipalities(context.db),
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, params, user }) => {
  requireMay(user, "location.edit");
  if (params.id === undefined) {
    return done(`/beheer/locaties/${addLocation(ctx, form.input(AddLocation))}`, "toegevoegd");
  }
  const locationId = editLocation(ctx, form.input(EditLocation, { locationId: idParam(params, "id") }));
  return done(`/beheer/locaties/${locationId}`, "opgeslagen");
});

export default function Location() {
  const { location, regions, municipalities, notice, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const title = location?.name ?? m.administration_location_new();
  const flash = notice && !refusal ? notices[notice]?.() : undefined;
  const inWords = (name: string, value: string) => {
    if (name === "regionCode") return regions.find((one) => one.value === value)?.label ?? value;
    if (name === "municipalityId") return municipalities.find(({ id }) => String(id) === value)?.name ?? value;
    return name === "wheelchairAccessible" ? m.administration_yes() : value;
  };
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: m.administration_title(), to: "/beheer" },
          { label: m.administration_locations(), to: "/beheer/locaties" },
          { label: title },
        ]}
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <Stale refusal={refusal} labels={labelsOf()} inWords={inWords} />
      <LocationForm {...{ location, regions, municipalities, refusal, once }} />
    </Stack>
  );
}
