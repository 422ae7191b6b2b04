import type { ListedCoach } from "~/domain/coaching/coaches";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { DateField, FormActions, SelectField } from "~/ui/form";
import { EmptyState } from "~/ui/notice";
import { Hidden, Panel, Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface CoachesPartProps {
  coaches: ListedCoach[];
  /** Null for who appoints nobody. */
  candidates: { id: number; name: string; organisation: string | null }[] | null;
  today: string;
  refusal: RefusalView | null;
}

/** Who coaches, how much, and a form for one more. */
export function CoachesPart({ coaches, candidates, today, refusal }: CoachesPartProps) {
  return (
    <Section id="coaches" title={m.coaching_coaches_title()} lead={<p>{m.coaching_coaches_lead()}</p>}>
      {coaches.length === 0 ? (
        <EmptyState icon="people" title={m.coaching_coaches_none()}>
          {m.coaching_coaches_none_text()}
        </EmptyState>
      ) : (
        <CoachesTable {...{ coaches, today }} />
      )}
      {candidates && <AppointForm {...{ candidates, today, refusal }} />}
    </Section>
  );
}

function CoachesTable({ coaches, today }: Pick<CoachesPartProps, "coaches" | "today">) {
  const mayEnd = coaches.some((one) => one.mayEnd);
  const columns = [
    { key: "name", label: m.coaching_column_name() },
    { key: "organisation", label: m.coaching_column_organisation() },
    { key: "since", label: m.coaching_column_since() },
    { key: "people", label: m.coaching_load_people(), align: "end" },
    { key: "hours", label: m.coaching_load_hours(), align: "end" },
    { key: "coming", label: m.coaching_column_places(), align: "end" },
    ...(mayEnd ? [{ key: "act" as const, label: m.coaching_end(), hidden: true }] : []),
  ] as const;
  return (
    <Table caption={m.coaching_coaches_title()} captionHidden columns={columns}>
      {coaches.map((coach) => (
        <Row
          key={coach.id}
          columns={columns}
          cells={{
            name: coach.name,
            organisation: coach.organisation ?? m.coaching_no_organisation(),
            since: <Since coach={coach} />,
            people: String(coach.people),
            hours: formatMinutes(coach.minutes, currentLocale()),
            coming: m.coaching_of({ count: String(coach.coming), target: String(coach.offered) }),
            act: coach.mayEnd ? <EndForm coach={coach} today={today} /> : "–",
          }}
        />
      ))}
    </Table>
  );
}

function Since({ coach: { startsOn, endsOn } }: { coach: ListedCoach }) {
  return (
    <>
      <DateText date={startsOn} />
      {endsOn !== null && (
        <>
          {" "}
          {m.coaching_up_to()} <DateText date={endsOn} />
        </>
      )}
    </>
  );
}

function EndForm({ coach: { id, name }, today }: { coach: ListedCoach; today: string }) {
  return (
    <details className="coaching-move">
      <summary>
        {m.coaching_end()} <Hidden>{name}</Hidden>
      </summary>
      <form method="post">
        <input type="hidden" name="part" value="end" />
        <input type="hidden" name="coachRoleId" value={id} />
        <DateField
          label={m.coaching_last_day()}
          hint={m.coaching_end_hint()}
          name="endsOn"
          id={`stop-${id}`}
          min={today}
          defaultValue={today}
          required
        />
        <Button variant="danger">
          {m.coaching_end()} <Hidden>{name}</Hidden>
        </Button>
      </form>
    </details>
  );
}

function AppointForm({
  candidates,
  today,
  refusal,
}: { candidates: NonNullable<CoachesPartProps["candidates"]> } & Omit<CoachesPartProps, "coaches" | "candidates">) {
  if (candidates.length === 0) return <p>{m.coaching_nobody_to_appoint()}</p>;
  const own = refusal?.values.part === "appoint" ? refusal : null;
  const { text } = typed(own?.values, { startsOn: today });
  const field = (name: string) => ({ name, defaultValue: text(name), errors: own?.fields[name], required: true });
  return (
    <Panel>
      <form method="post">
        <input type="hidden" name="part" value="appoint" />
        <SelectField
          label={m.coaching_who()}
          hint={m.coaching_who_hint()}
          width="medium"
          choices={candidates.map(({ id, name, organisation }) => ({
            value: String(id),
            label: organisation ? `${name}, ${organisation}` : name,
          }))}
          {...field("personId")}
        />
        <DateField label={m.coaching_from_day()} {...field("startsOn")} />
        <FormActions>
          <Button variant="primary">{m.coaching_appoint()}</Button>
        </FormActions>
      </form>
    </Panel>
  );
}
