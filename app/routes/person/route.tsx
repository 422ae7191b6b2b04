import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayReadAvailability } from "~/domain/availability/staff";
import type { Context } from "~/domain/context";
import { localDateOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { disablePerson } from "~/domain/person/disable";
import { EditPerson, editPerson } from "~/domain/person/edit";
import { EditRegistration, editRegistration } from "~/domain/person/edit-registration";
import { EndRole, endRole } from "~/domain/person/end-role";
import { GrantRole, grantRole } from "~/domain/person/grant-role";
import { listChoosableOrganisations, listFollowedTrainings, requirePerson } from "~/domain/person/record";
import { listBookedSessions } from "~/domain/report/coming";
import type { Form } from "~/http/form";
import { done, idParam, reader, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Flash } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Stale } from "~/ui/stale";
import { Status } from "~/ui/status";
import { Account } from "./account";
import { Actions } from "./actions";
import { Followed } from "./followed";
import { RecordFacts } from "./record-facts";
import { labelsOf, RecordForm } from "./record-form";
import { Registrations } from "./registrations";
import { Roles } from "./roles";
import { Sessions } from "./sessions";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name ?? m.person_list_title() }];

export const loader = reader(({ context, user, params, url }) => {
  const { db, now } = context;
  const { createdAt: _created, disabledAt, ...person } = requirePerson(db, user, idParam(params, "id"));
  const subject = { organisationId: person.organisationId };
  const isChanging = url.searchParams.has("wijzigen");
  const isStaff = person.roles.some(({ role }) => role === "trainer" || role === "actor");
  return {
    person: { ...person, isDisabled: disabledAt !== null },
    today: localDateOf(now),
    followed: listFollowedTrainings(db, user, person.id),
    sessions: isStaff
      ? {
          trainer: listBookedSessions(db, person.id, "trainer", now, 10),
          actor: may(user, "actor.openFile", subject) ? listBookedSessions(db, person.id, "actor", now, 10) : [],
        }
      : null,
    isChanging,
    organisations: isChanging ? listChoosableOrganisations(db, user) : [],
    may: {
      edit: may(user, "person.edit", subject),
      grant: may(user, "person.grantRole"),
      disable: may(user, "person.disable") && person.id !== user.id,
      certificates: may(user, "certificate.read", subject),
      readTrainer: person.roles.some(({ role }) => role === "trainer") && may(user, "trainer.read", subject),
      beginTrack: may(user, "candidacy.start", subject),
      availability: isStaff && mayReadAvailability(db, user, person.id, localDateOf(now)),
    },
    notice: url.searchParams.get("gelukt"),
  };
});

/** Several forms on one page: each says which part it is. */
export const action = writer(({ context, ctx, form, params, user }) => {
  const { id: personId } = requirePerson(context.db, user, idParam(params, "id"));
  return done(`/mensen/${personId}`, act(ctx, form, personId));
});

/** Does what the form asks; returns the word for the next page. */
function act(ctx: Context, form: Form, personId: number): string {
  const part = form.text("part");
  switch (part) {
    case "registration":
      editRegistration(ctx, form.input(EditRegistration, { personId }));
      return "registratie";
    case "grant":
      grantRole(ctx, form.input(GrantRole, { personId }));
      return "rol";
    case "end":
      endRole(ctx, form.input(EndRole, { personId }));
      return "rol-beeindigd";
    case "disable":
    case "enable":
      disablePerson(ctx, { personId, disabled: part === "disable" });
      return part === "disable" ? "gesloten" : "geopend";
    default:
      editPerson(ctx, form.input(EditPerson, { personId }));
      return "opgeslagen";
  }
}

const notices: Record<string, () => string> = {
  toegevoegd: m.person_notice_added,
  bekend: m.person_notice_known,
  opgeslagen: m.person_notice_saved,
  registratie: m.person_notice_registration,
  rol: m.person_notice_role,
  "rol-beeindigd": m.person_notice_role_ended,
  gesloten: m.person_notice_disabled,
  geopend: m.person_notice_enabled,
};

export default function Person() {
  const data = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { person, notice } = data;
  const words = notice && notices[notice];
  const part = refusal ? String(refusal.values.part ?? "") : "";
  const lead = [person.jobTitle, person.organisation].filter(Boolean).join(", ");
  return (
    <Stack gap="wide">
      <PageHeader
        title={person.name}
        breadcrumbs={[{ label: m.person_list_title(), to: "/mensen" }, { label: person.name }]}
        lead={lead && <p>{lead}</p>}
        actions={
          !data.isChanging && (
            <Actions personId={person.id} may={{ ...data.may, change: data.may.edit || data.may.grant }} />
          )
        }
        status={person.isDisabled && <Status tone="neutral">{m.person_disabled()}</Status>}
      />
      <Flash message={words && !refusal ? { tone: "good", text: words() } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      <Stale
        refusal={refusal}
        labels={labelsOf()}
        inWords={(name, value) =>
          name === "organisationId" ? (data.organisations.find(({ id }) => String(id) === value)?.name ?? value) : value
        }
      />
      <Followed followed={data.followed} linked={data.may.certificates} />
      {data.sessions && (
        <Sessions
          {...data.sessions}
          availability={data.may.availability ? `/mensen/${person.id}/beschikbaarheid` : null}
        />
      )}
      {data.may.edit && data.isChanging ? (
        <RecordForm person={person} organisations={data.organisations} refusal={part === "record" ? refusal : null} />
      ) : (
        <RecordFacts person={person} />
      )}
      <Roles
        roles={person.roles}
        today={data.today}
        mayGrant={data.may.grant && data.isChanging}
        organisations={data.organisations}
        refusal={part === "grant" ? refusal : null}
      />
      <Registrations
        registrations={person.registrations}
        mayEdit={data.may.edit}
        refusal={part === "registration" ? refusal : null}
      />
      {data.may.disable && <Account isDisabled={person.isDisabled} />}
    </Stack>
  );
}
