import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appointCoach } from "~/domain/coaching/appoint-coach";
import { listCoachCandidates, listCoaches } from "~/domain/coaching/coaches";
import { endCoach } from "~/domain/coaching/end-coach";
import { listNeverReached } from "~/domain/coaching/never-reached";
import { readCoachingPicture } from "~/domain/coaching/picture";
import { AppointCoach, EndCoach } from "~/domain/coaching/schemas";
import { localDateOf } from "~/domain/dates";
import { done, reader, requireMay, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import "../coaching.css";
import { CoachesPart } from "./coaches-part";
import { NeverReachedPart } from "./never-reached-part";
import { PicturePart } from "./picture-part";

export const meta: MetaFunction = () => [{ title: m.coaching_title() }];

const positive = (text: string | null): number | null => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);

/** How far coaching reaches: counts for who oversees, names for who coordinates. */
export const loader = reader(({ context: { db, now }, user, url }) => {
  requireMay(user, "coaching.list");
  const organisation = positive(url.searchParams.get("organisatie"));
  const page = positive(url.searchParams.get("pagina")) ?? 1;
  return {
    picture: readCoachingPicture(db, user),
    never: listNeverReached(db, user, organisation, page),
    organisation,
    coaches: listCoaches(db, user, now),
    candidates: listCoachCandidates(db, user, now),
    today: localDateOf(now),
    notice: url.searchParams.get("gelukt"),
  };
});

export const action = writer(({ ctx, form }) => {
  if (form.text("part") === "end") {
    endCoach(ctx, form.input(EndCoach));
    return done("/coaching#coaches", "gestopt");
  }
  appointCoach(ctx, form.input(AppointCoach));
  return done("/coaching#coaches", "benoemd");
});

export type CoachingPage = ReturnType<typeof useLoaderData<typeof loader>>;

const notices: Record<string, () => string> = {
  benoemd: m.coaching_notice_appointed,
  gestopt: m.coaching_notice_ended,
};

export default function Coaching() {
  const { picture, never, organisation, coaches, candidates, today, notice } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const words = notice ? notices[notice]?.() : undefined;
  return (
    <Stack gap="wide">
      <PageHeader title={m.coaching_title()} lead={<p>{m.coaching_lead()}</p>} />
      <Flash message={words && !refusal ? { tone: "good", text: words } : null} />
      <FormErrors
        refusal={refusal}
        labels={{ personId: m.coaching_who(), startsOn: m.coaching_from_day(), endsOn: m.coaching_last_day() }}
      />
      <PicturePart picture={picture} />
      {never && <NeverReachedPart {...{ never, organisation }} organisations={picture.organisations} />}
      <CoachesPart {...{ coaches, candidates, today, refusal }} />
    </Stack>
  );
}
