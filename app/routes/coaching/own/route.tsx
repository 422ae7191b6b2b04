import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRequests, readAgenda, readCaseload } from "~/domain/coaching/agenda";
import { listOffers } from "~/domain/coaching/offers";
import { findOpenRequest, listOwnCoaching } from "~/domain/coaching/own";
import { coachingPartsOf, hasCoaching } from "~/domain/coaching/parts";
import { listCoachingPlaces } from "~/domain/coaching/places";
import { localDateOf } from "~/domain/dates";
import { refuse } from "~/domain/refusal";
import { done, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import "../coaching.css";
import { act } from "./act.server";
import { CoachPart } from "./coach-part";
import { labels, notices } from "./labels";
import { ProfessionalPart } from "./professional-part";

export const meta: MetaFunction = () => [{ title: m.coaching_own_title() }];

/** One's own coaching: as the one who is coached, as the coach, or as both. */
export const loader = reader(({ context: { db, now }, user, url }) => {
  const today = localDateOf(now);
  const parts = coachingPartsOf(db, user, today);
  if (!hasCoaching(parts)) return refuse("not_found", "not_found");
  const own = parts.asks ? listOwnCoaching(db, user, now) : null;
  const moving = Number(url.searchParams.get("verzet"));
  return {
    today,
    offersTimes: parts.offers,
    professional: own && {
      ...own,
      ...listOffers(db, user, now),
      request: findOpenRequest(db, user),
      moving: own.coming.find(({ bookingId }) => bookingId === moving)?.bookingId ?? null,
    },
    coach: parts.coaches
      ? {
          ...readAgenda(db, user, now),
          caseload: readCaseload(db, user, now),
          requests: listRequests(db, user, now),
          locations: listCoachingPlaces(db, user),
        }
      : null,
    once: crypto.randomUUID(),
    notice: url.searchParams.get("gelukt"),
  };
});

export const action = writer(({ ctx, form, user }) => done("/mijn/coaching", act(ctx, form, user.id)));

export type OwnPage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function OwnCoachingPage() {
  const page = useLoaderData<typeof loader>();
  const { professional, coach, notice } = page;
  const refusal = useRefusal();
  const words = notice ? notices[notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.coaching_own_title()}
        lead={<p>{m.coaching_own_lead()}</p>}
        actions={page.offersTimes && <LinkButton to="#aanbieden">{m.coaching_offer_title()}</LinkButton>}
      />
      <Flash message={words && !refusal ? { tone: "good", text: words } : null} />
      <FormErrors refusal={refusal} labels={labels()} />
      <Stale refusal={refusal} labels={labels()} />
      {coach && <CoachPart {...{ coach, refusal }} today={page.today} once={page.once} offers={page.offersTimes} />}
      {professional && <ProfessionalPart {...{ professional, refusal }} once={page.once} />}
    </Stack>
  );
}
