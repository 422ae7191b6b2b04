import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { placeParticipant } from "~/domain/enrolment/place";
import { countGuests } from "~/domain/enrolment/places";
import { requireParticipant } from "~/domain/enrolment/queries";
import { Place } from "~/domain/enrolment/schemas";
import { done, idParam, reader, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { participantsPath } from "../crumbs";
import { ReasonPage } from "../reason-page";

export const meta: MetaFunction = () => [{ title: m.enrolment_place() }];

export const loader = reader(({ context: { db, now }, user, params }) => {
  const id = idParam(params, "enrolment");
  const { training, participant } = requireParticipant(db, user, "enrolment.place", textParam(params, "code"), id);
  const { code, maxParticipants: max, hardMaximum: hard } = training;
  const placed = training.placed + countGuests(db, training.id, now);
  return { code, placed, max, hard, name: participant.name, once: crypto.randomUUID() };
});

export const action = writer(({ ctx, context: { db }, user, form, params }) => {
  const code = textParam(params, "code");
  const enrolmentId = idParam(params, "enrolment");
  requireParticipant(db, user, "enrolment.place", code, enrolmentId);
  placeParticipant(ctx, form.input(Place, { enrolmentId }));
  return done(participantsPath(code), "geplaatst");
});

export default function PlaceParticipant() {
  const { code, once, placed, max, hard, name } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const full = placed >= hard ? m.enrolment_place_full({ hard }) : m.enrolment_place_over({ max, hard });
  return (
    <ReasonPage
      code={code}
      title={m.enrolment_place_title({ name })}
      lead={placed < max ? m.enrolment_place_room({ name }) : full}
      submit={m.enrolment_place_submit()}
      hint={m.enrolment_place_reason_hint()}
      once={once}
      refusal={refusal}
    />
  );
}
