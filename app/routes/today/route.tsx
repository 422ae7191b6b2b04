import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMyBookings } from "~/domain/booking/mine";
import { localDateOf } from "~/domain/dates";
import { findProgramme } from "~/domain/programme/queries";
import { listBookedSessions, listComingSessions } from "~/domain/report/coming";
import { listOwnOrganisations } from "~/domain/report/own-organisation";
import { readProgress } from "~/domain/report/progress";
import { listMySessions } from "~/domain/session/my-sessions";
import { hasRole, type User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { reader } from "~/http/route";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { PageHeader, Stack } from "~/ui/page";
import { AttentionSection } from "./attention";
import { attentionFor } from "./attention.server";
import { Coming } from "./coming";
import { OwnOrganisations } from "./own-organisations";
import { ProgressSection } from "./progress";
import { Questions } from "./questions";
import { TrainerToday } from "./trainer-today";

export const meta: MetaFunction = () => [{ title: m.today_title() }];

/** Everybody's own day: whoever has several roles sees what belongs to each. */
export const loader = reader(({ context, user, url }) => {
  if (user.grants.length === 0) throw redirect("/mijn/gegevens");
  if (user.grants.every(({ role }) => role === "professional")) throw redirect("/mijn");
  const { db, now } = context;
  const most = url.searchParams.has("alles") ? Number.POSITIVE_INFINITY : 5;
  const overseesTrainings = hasRole(user, "coordinator", "administrator", "programme_manager", "organisation_contact");
  return {
    name: user.name,
    date: localDateOf(now),
    attention: hasRole(user, "coordinator", "administrator") ? attentionFor(context, user, most) : null,
    training: hasRole(user, "trainer") ? listMySessions(db, user, now) : null,
    questions: hasRole(user, "trainer", "actor") ? listMyBookings(db, user, now).toAnswer : [],
    acting: hasRole(user, "actor") ? listBookedSessions(db, user.id, "actor", now) : null,
    organisations: hasRole(user, "organisation_contact") ? listOwnOrganisations(db, user) : null,
    coming: overseesTrainings ? listComingSessions(db, user, now) : null,
    progress: progressFor(context, user),
  };
});

function progressFor({ db }: RequestContext, user: User) {
  if (!hasRole(user, "coordinator", "administrator", "programme_manager")) return null;
  const programme = findProgramme(db);
  return programme ? readProgress(db, programme).years : null;
}

export default function Today() {
  const { name, date, attention, questions, training, acting, organisations, coming, progress } =
    useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader title={m.today_greeting({ name })} lead={<DateText date={date} style="long" />} />
      <Questions bookings={questions} />
      {attention && <AttentionSection attention={attention} />}
      {training && <TrainerToday sessions={training} />}
      {acting && <Coming title={m.today_acting()} empty={m.today_acting_none()} items={acting} linked={false} />}
      {organisations && <OwnOrganisations organisations={organisations} />}
      {coming && <Coming title={m.today_coming()} empty={m.today_coming_none()} {...coming} linked />}
      {progress && <ProgressSection years={progress} />}
    </Stack>
  );
}
