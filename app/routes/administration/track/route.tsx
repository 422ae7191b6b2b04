import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addTrack } from "~/domain/track/add";
import { editTrack } from "~/domain/track/edit";
import { requireTrack } from "~/domain/track/queries";
import { AddTrack, EditTrack } from "~/domain/track/schemas";
import { listAllTypes } from "~/domain/training-type/queries";
import { done, idParam, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { notices } from "../notices";
import { Editions } from "./editions";
import { asInput, typedSteps } from "./steps";
import { labelsOf, stepErrorLabels, TrackForm } from "./track-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.track?.name ?? m.track_new() }];

/** One track with its editions, or (without an id) the form for a new one. */
export const loader = reader(({ context, user, params, url }) => {
  requireMay(user, "track.edit");
  return {
    track: params.id === undefined ? null : requireTrack(context.db, user, idParam(params, "id")),
    types: listAllTypes(context.db).map(({ id, name }) => ({ id, name })),
    notice: url.searchParams.get("gelukt"),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, form, params, user }) => {
  requireMay(user, "track.edit");
  const steps = asInput(typedSteps(form.values));
  if (params.id === undefined) {
    const id = addTrack(ctx, form.input(AddTrack, { steps }));
    return done(`/beheer/trajecten/${id}`, "toegevoegd");
  }
  const { id: trackId, qualification } = requireTrack(ctx.db, user, idParam(params, "id"));
  editTrack(ctx, form.input(EditTrack, { steps, trackId, qualification }));
  return done(`/beheer/trajecten/${trackId}`, "opgeslagen");
});

export default function Track() {
  const { track, types, notice, once } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const title = track?.name ?? m.track_new();
  const flash = notice && !refusal ? notices[notice]?.() : undefined;
  const rows = refusal ? typedSteps(refusal.values).length : 0;
  const labels = { ...labelsOf(), ...stepErrorLabels(rows) };
  const following = track?.editions.reduce((sum, { candidates }) => sum + candidates, 0) ?? 0;
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: m.administration_title(), to: "/beheer" },
          { label: m.track_title(), to: "/beheer/trajecten" },
          { label: title },
        ]}
        lead={<p>{m.track_lead()}</p>}
      />
      <Flash message={flash ? { tone: "good", text: flash } : null} />
      {following > 0 && (
        <Notice tone="info" title={m.track_following({ count: following })}>
          {m.track_following_text()}
        </Notice>
      )}
      <FormErrors refusal={refusal} labels={labels} />
      <Stale refusal={refusal} labels={labelsOf()} />
      <TrackForm {...{ track, types, refusal, once }} />
      {track && <Editions editions={track.editions} />}
    </Stack>
  );
}
