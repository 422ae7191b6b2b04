import type { TalkToHold } from "~/domain/actor/list";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { DateField } from "~/ui/form";
import { Status } from "~/ui/status";
import "./actors.css";

export interface ShownTalk extends TalkToHold {
  actorId: number;
  shownAs: string;
}

interface TalksProps {
  talks: readonly ShownTalk[];
  today: string;
  /** On the actor's own page the name says nothing new. */
  withNames: boolean;
}

/** The talks that wait, each with the button that says it was held. */
export function Talks({ talks, today, withNames }: TalksProps) {
  return (
    <ul className="talks">
      {talks.map((talk) => (
        <li key={talk.bookingId} className="talk" data-late={talk.isLate || undefined}>
          <div className="talk-words">
            <h3>{withNames ? <a href={`/acteurs/${talk.actorId}`}>{talk.shownAs}</a> : <TalkDay day={talk.day} />}</h3>
            {withNames && <TalkDay day={talk.day} />}
            {talk.isLate ? (
              <Status tone="warning">{m.actor_talk_late()}</Status>
            ) : (
              <Status tone="info" icon="clock">
                {m.actor_talk_until_start()} <DateText date={talk.until} />
              </Status>
            )}
          </div>
          <TalkForm bookingId={talk.bookingId} kind="aftercare" today={today} />
        </li>
      ))}
    </ul>
  );
}

const TalkDay = ({ day }: { day: string }) => (
  <span>
    {m.actor_talk_after()} <DateText date={day} />
  </span>
);

interface TalkFormProps {
  bookingId: number;
  kind: "pre_talk" | "aftercare";
  today: string;
}

/** One button and a day: what was said is nobody else's business. */
export function TalkForm({ bookingId, kind, today }: TalkFormProps) {
  return (
    <form method="post" className="talk-form">
      <input type="hidden" name="part" value="talk" />
      <input type="hidden" name="bookingId" value={bookingId} />
      <input type="hidden" name="kind" value={kind} />
      <DateField
        label={m.actor_talk_day()}
        name="heldOn"
        id={`gesprek-${kind}-${bookingId}`}
        defaultValue={today}
        max={today}
        required
      />
      <Button>{m.actor_talk_note()}</Button>
    </form>
  );
}
