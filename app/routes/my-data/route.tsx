import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { localDateOf, localTimeOf } from "~/domain/dates";
import { requireOwnData } from "~/domain/person/own-data";
import { endOtherSessions, listSessions } from "~/domain/sign-in/session";
import { done, reader, writer } from "~/http/route";
import { m } from "~/text/messages";
import { roleName } from "~/text/roles";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Flash } from "~/ui/notice";
import { PageHeader, Section, Stack } from "~/ui/page";
import { OpenSessions } from "./open-sessions";

export const meta: MetaFunction = () => [{ title: m.person_data_title() }];

export const loader = reader(({ context, user, url }) => ({
  person: requireOwnData(context.db, user),
  notice: url.searchParams.get("gelukt"),
  sessions: listSessions(context.db, user.id, context.sessionToken ?? "", context.now).map(
    ({ createdAt, lastSeenAt, ...rest }) => ({
      ...rest,
      since: { date: localDateOf(createdAt), time: localTimeOf(createdAt) },
      seen: { date: localDateOf(lastSeenAt), time: localTimeOf(lastSeenAt) },
    }),
  ),
}));

export const action = writer(({ context, ctx, user }) => {
  endOtherSessions(ctx, { personId: user.id, token: context.sessionToken ?? "" });
  return done("/mijn/gegevens", "sessies");
});

export default function MyData() {
  const { person, sessions, notice } = useLoaderData<typeof loader>();
  return (
    <Stack gap="wide">
      <PageHeader title={m.person_data_title()} lead={<p>{m.person_data_lead()}</p>} />
      <Flash message={notice === "sessies" ? { tone: "good", text: m.person_sessions_ended() } : null} />
      <Facts
        items={[
          { label: m.person_data_name(), value: person.name },
          { label: m.person_data_email(), value: person.email },
          { label: m.person_data_organisation(), value: person.organisation ?? m.person_data_none() },
          { label: m.person_data_job(), value: person.jobTitle ?? m.person_data_none() },
          { label: m.person_data_manager(), value: person.manager ?? m.person_data_none() },
          { label: m.person_data_roles(), value: person.roles.map(roleName).join(", ") },
          { label: m.person_data_registrations(), value: person.registrations.join(", ") || m.person_data_none() },
        ]}
      />
      <p>{m.person_data_change()}</p>
      <Section title={m.person_sessions_title()}>
        <OpenSessions sessions={sessions} />
        {sessions.length > 1 && (
          <form method="post">
            <Button type="submit" variant="secondary">
              {m.person_sessions_end()}
            </Button>
          </form>
        )}
      </Section>
    </Stack>
  );
}
