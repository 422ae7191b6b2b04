import type { MetaFunction, SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findBooking } from "~/domain/booking/find";
import { mayKnowCare } from "~/domain/booking/held";
import { replaceBooking } from "~/domain/booking/replace";
import { ReplaceBooking } from "~/domain/booking/schemas";
import { listSubstitutes } from "~/domain/booking/substitutes";
import { refuse } from "~/domain/refusal";
import { whyNoPlanning } from "~/domain/training/rules";
import { requireTraining } from "~/domain/training/visible";
import { done, idParam, reader, requireMay, textParam, writer } from "~/http/route";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { TextField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { EmptyState, Notice } from "~/ui/notice";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { peopleInWords } from "../candidates.server";
import { LeftOutWords } from "../left-out";
import "../staff.css";
import { SubstituteList } from "./substitute-list";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.session_staffing_substitute_title({ name: data?.name ?? "" }) },
];

const few = 10;

export const loader = reader(({ context: { db, now, locale }, user, params, url }) => {
  const { training } = requireTraining(db, user, textParam(params, "code"));
  requireMay(user, "booking.replace", { organisationId: training.clientOrganisationId });
  const over = whyNoPlanning(training.status);
  const search = (url.searchParams.get("zoek") ?? "").trim().slice(0, 100);
  const which = { trainingId: training.id, bookingId: idParam(params, "booking") };
  const { candidates, ...about } = listSubstitutes(db, which, now, { limit: few, name: search });
  return {
    ...about,
    code: training.code,
    over: over ? inWords(over, locale) : null,
    search,
    able: candidates.able,
    leftOut: candidates.leftOut,
    people: over ? [] : peopleInWords(candidates, locale, (person) => mayKnowCare(user, person)),
    once: crypto.randomUUID(),
  };
});

export const action = writer(({ ctx, context, user, form, params }) => {
  const { training } = requireTraining(context.db, user, textParam(params, "code"));
  const how = form.intent === "agreed" ? "agreed" : "ask";
  const bookingId = idParam(params, "booking");
  if (findBooking(context.db, bookingId)?.training.id !== training.id) refuse("not_found", "not_found");
  replaceBooking(ctx, form.input(ReplaceBooking, { bookingId, how }));
  return done(`/trainingen/${training.code}/inzet`, "vervangen");
});

export default function Substitute() {
  const data = useLoaderData<typeof loader>();
  const { code, over, name, isDeclined, session } = data;
  const refusal = useRefusal();
  const title = m.session_staffing_substitute_title({ name });
  return (
    <Stack gap="wide">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: m.training_new_trainings(), to: "/trainingen" },
          { label: code, to: `/trainingen/${code}` },
          { label: m.session_staffing_page(), to: `/trainingen/${code}/inzet` },
          { label: m.session_staffing_act_replace() },
        ]}
        lead={
          <>
            <p>
              {session.name}, <DateText date={session.date} time={[session.startsAt, session.endsAt]} />
            </p>
            <p>
              {isDeclined
                ? m.session_staffing_substitute_declined({ name })
                : m.session_staffing_substitute_standing({ name })}
            </p>
          </>
        }
      />
      <FormErrors refusal={refusal} labels={{ personId: m.session_staffing_add_person() }} />
      {over === null ? <Choose {...data} /> : <Notice tone="info">{over}</Notice>}
    </Stack>
  );
}

type Data = SerializeFrom<typeof loader>;

/** Looks by name, and shows the few who could. */
function Choose({ code, bookingId, search, people, able, leftOut, once }: Data) {
  return (
    <>
      <Panel>
        <form method="get" action={`/trainingen/${code}/inzet/${bookingId}/vervanger`} className="staff-search">
          <TextField
            label={m.session_staffing_add_name()}
            name="zoek"
            required={false}
            defaultValue={search}
            maxLength={100}
          />
          <Button icon="search">{m.session_staffing_add_find()}</Button>
        </form>
      </Panel>
      {people.length === 0 ? (
        <EmptyState
          icon="people"
          title={search ? m.session_staffing_add_none_named({ name: search }) : m.session_staffing_add_none()}
        >
          <LeftOutWords {...leftOut} />
        </EmptyState>
      ) : (
        <SubstituteList {...{ people, able, leftOut, once }} />
      )}
    </>
  );
}
