import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMeeting } from "~/domain/intervision/meeting";
import { recordMeeting } from "~/domain/intervision/record";
import { RecordMeeting } from "~/domain/intervision/schemas";
import { done, idParam, reader, writer } from "~/http/route";
import { typed } from "~/http/typed";
import { useRefusal } from "~/http/use-refusal";
import { m } from "~/text/messages";
import { sessionName } from "~/text/session-name";
import { themeChoices } from "~/text/themes";
import { Button, LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { FormActions, NumberField, SelectField, TextArea } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Flash, Notice } from "~/ui/notice";
import { PageHeader, Panel, Stack } from "~/ui/page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.intervision_record_meta({ session: data?.meeting.name ?? "" }) },
];

export const loader = reader(({ context, user, params, url }) => ({
  meeting: requireMeeting(context.db, user, idParam(params, "id"), context.now),
  isSaved: url.searchParams.get("gelukt") === "vastgelegd",
}));

export const action = writer(({ context, ctx, form, user, params }) => {
  const { id } = requireMeeting(context.db, user, idParam(params, "id"), context.now);
  recordMeeting(ctx, form.input(RecordMeeting, { sessionId: id }));
  return done(`/bijeenkomsten/${id}/vastleggen`, "vastgelegd");
});

const labelsOf = () => ({
  minutes: m.intervision_minutes(),
  theme: m.intervision_theme(),
  organisationalRemark: m.intervision_remark(),
});

export default function RecordIntervision() {
  const { meeting, isSaved } = useLoaderData<typeof loader>();
  const refusal = useRefusal();
  const { id, name, group, trainingCode, date, startsAt, endsAt, isBegun, isCancelled } = meeting;
  const called = sessionName(name, group);
  return (
    <Stack gap="wide">
      <PageHeader
        title={m.intervision_record_title({ session: called })}
        breadcrumbs={[
          { label: trainingCode, to: `/trainingen/${trainingCode}` },
          { label: called, to: `/bijeenkomsten/${id}` },
          { label: m.intervision_record() },
        ]}
        lead={
          <>
            <p>
              <DateText date={date} time={[startsAt, endsAt]} />
            </p>
            <p>{m.intervision_record_lead()}</p>
          </>
        }
        actions={
          <LinkButton to={`/bijeenkomsten/${id}/presentie`} icon="check">
            {m.intervision_register()}
          </LinkButton>
        }
      />
      <Flash message={isSaved && !refusal ? { tone: "good", text: m.intervision_record_done() } : null} />
      <FormErrors refusal={refusal} labels={labelsOf()} />
      {isBegun && !isCancelled ? (
        <RecordForm meeting={meeting} />
      ) : (
        <Notice tone="info">{isCancelled ? m.intervision_record_cancelled() : m.intervision_record_early()}</Notice>
      )}
    </Stack>
  );
}

interface RecordFormProps {
  meeting: {
    netMinutes: number;
    record: { minutes: number; theme: string; remark: string | null } | null;
  };
}

/** Minutes, a theme from the list, and a remark about the organisation alone: what was said has no place. */
function RecordForm({ meeting: { netMinutes, record } }: RecordFormProps) {
  const refusal = useRefusal();
  const labels = labelsOf();
  const { text } = typed(refusal?.values, {
    minutes: record?.minutes ?? netMinutes,
    theme: record?.theme,
    organisationalRemark: record?.remark,
  });
  const field = (name: keyof typeof labels) => ({
    label: labels[name],
    name,
    defaultValue: text(name),
    errors: refusal?.fields[name],
  });
  return (
    <Panel>
      <form method="post">
        <NumberField {...field("minutes")} min={1} max={600} required />
        <SelectField {...field("theme")} width="medium" choices={themeChoices()} required />
        <TextArea
          {...field("organisationalRemark")}
          hint={m.intervision_remark_hint()}
          rows={2}
          maxLength={200}
          required={false}
        />
        <FormActions>
          <Button variant="primary">{m.intervision_record_save()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}
