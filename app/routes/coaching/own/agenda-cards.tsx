import type { AgendaSession, Coached } from "~/domain/coaching/agenda";
import type { RefusalView } from "~/http/refusal-view";
import { typed } from "~/http/typed";
import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { themeName } from "~/text/themes";
import { Button } from "~/ui/button";
import { DateField, FieldRow, TimeField } from "~/ui/form";
import { Card, Hidden } from "~/ui/page";
import { Status } from "~/ui/status";
import { formName, whenWords } from "../words";
import { Actions } from "./actions";

interface CardProps {
  session: AgendaSession;
  refusal: RefusalView | null;
  today: string;
}

const Where = ({ session: { form, location, place } }: { session: AgendaSession }) => (
  <p className="coaching-where">{[formName[form](), location, place].filter(Boolean).join(" · ")}</p>
);

/** A session to come with who has a place in it. */
export function AgendaCard({ session, refusal, today, once }: CardProps & { once: string }) {
  const { people, places } = session;
  return (
    <Card
      title={whenWords(session)}
      status={<Status tone="info">{m.coaching_taken({ taken: people.length, places })}</Status>}
    >
      <Where session={session} />
      {people.map((one) => (
        <Person key={one.bookingId} person={one} once={once} mayCancel />
      ))}
      <MoveForm {...{ session, refusal, today }} />
      <Withdraw session={session} />
    </Card>
  );
}

/** An offered time that nobody chose yet. */
export function FreeCard({ session, refusal, today }: CardProps) {
  return (
    <Card title={whenWords(session)}>
      <Where session={session} />
      <MoveForm {...{ session, refusal, today }} />
      <Withdraw session={session} />
    </Card>
  );
}

/** A session that was recorded, with what was agreed in it. */
export function PastCard({ session, once }: { session: AgendaSession; once: string }) {
  const { minutes, theme, people } = session;
  return (
    <Card title={whenWords(session)}>
      <p>
        {theme && themeName[theme]()}
        {minutes !== null && <> · {formatMinutes(minutes, currentLocale())}</>}
      </p>
      {people.map((one) => (
        <Person key={one.bookingId} person={one} once={once} />
      ))}
    </Card>
  );
}

function Person({ person, once, mayCancel = false }: { person: Coached; once: string; mayCancel?: boolean }) {
  const { bookingId, name, organisation, isPresent, actions } = person;
  return (
    <div className="coaching-person">
      <p>
        <strong>{name}</strong>
        {organisation && <>, {organisation}</>}
        {isPresent === false && <> · {m.coaching_absent()}</>}
      </p>
      {mayCancel && (
        <form method="post">
          <input type="hidden" name="part" value="cancel" />
          <input type="hidden" name="bookingId" value={bookingId} />
          <Button compact variant="quiet">
            {m.coaching_cancel()} <Hidden>{name}</Hidden>
          </Button>
        </form>
      )}
      <Actions {...{ bookingId, actions, once }} other={name} />
    </div>
  );
}

function Withdraw({ session }: { session: AgendaSession }) {
  return (
    <form method="post">
      <input type="hidden" name="part" value="withdraw" />
      <input type="hidden" name="sessionId" value={session.sessionId} />
      <Button compact variant="quiet" icon="close">
        {m.coaching_withdraw()} <Hidden>{whenWords(session)}</Hidden>
      </Button>
    </form>
  );
}

function MoveForm({ session, refusal, today }: CardProps) {
  const { sessionId, version, date, startsAt, endsAt } = session;
  const isMine = refusal?.values.part === "move" && refusal.values.sessionId === String(sessionId);
  const { text } = typed(isMine ? refusal.values : null, { date, startsAt, endsAt });
  const field = (name: "date" | "startsAt" | "endsAt") => ({
    ...{ name, id: `verplaats-${sessionId}-${name}`, defaultValue: text(name), required: true },
    errors: isMine ? refusal.fields[name] : undefined,
  });
  return (
    <details className="coaching-move" open={isMine}>
      <summary>
        {m.coaching_move()} <Hidden>{whenWords(session)}</Hidden>
      </summary>
      <form method="post">
        <input type="hidden" name="part" value="move" />
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="version" value={version} />
        <DateField label={m.coaching_date()} min={today} {...field("date")} />
        <FieldRow>
          <TimeField label={m.coaching_from()} {...field("startsAt")} />
          <TimeField label={m.coaching_until()} {...field("endsAt")} />
        </FieldRow>
        <Button>{m.coaching_move_save()}</Button>
      </form>
    </details>
  );
}
