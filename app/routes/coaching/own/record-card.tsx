import type { AgendaSession } from "~/domain/coaching/agenda";
import { minutesBetween } from "~/domain/dates";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { m } from "~/text/messages";
import { themeChoices } from "~/text/themes";
import { Button } from "~/ui/button";
import { CheckboxGroup, NumberField, SelectField } from "~/ui/form";
import { Card, Hidden } from "~/ui/page";
import { whenWords } from "../words";

/** A session that was held and waits to be recorded: minutes, theme and who came. What was said has no place here. */
export function RecordCard({ session, refusal }: { session: AgendaSession; refusal: RefusalView | null }) {
  const { sessionId, version, people, startsAt, endsAt } = session;
  const isMine = refusal?.values.part === "record" && refusal.values.sessionId === String(sessionId);
  const { text } = typed(isMine ? refusal.values : null, { minutes: minutesBetween(startsAt, endsAt) });
  const field = (name: "minutes" | "theme") => ({
    ...{ name, id: `vastleggen-${sessionId}-${name}`, defaultValue: text(name), required: true },
    errors: isMine ? refusal.fields[name] : undefined,
  });
  const all = people.map(({ bookingId }) => String(bookingId));
  const came = isMine ? [refusal.values.came ?? []].flat() : all;
  return (
    <Card title={whenWords(session)}>
      <form method="post">
        <input type="hidden" name="part" value="record" />
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="version" value={version} />
        <CheckboxGroup
          label={m.coaching_came()}
          name="came"
          id={`vastleggen-${sessionId}-wie`}
          choices={people.map(({ bookingId, name }) => ({ value: String(bookingId), label: name }))}
          defaultValues={came}
          errors={isMine ? refusal.fields.came : undefined}
        />
        <SelectField label={m.coaching_theme()} choices={themeChoices()} {...field("theme")} />
        <NumberField label={m.coaching_minutes()} min={1} max={600} {...field("minutes")} />
        <Button>
          {m.coaching_record()} <Hidden>{whenWords(session)}</Hidden>
        </Button>
      </form>
    </Card>
  );
}
