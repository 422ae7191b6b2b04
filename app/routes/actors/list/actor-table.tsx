import type { ListedActor } from "~/domain/actor/list";
import type { ReasonCode } from "~/domain/reasons";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { marksOf } from "../words";

export type ShownActor = Omit<ListedActor, "lacks"> & { lacks: ReasonCode[] };

/** Every actor with when they come and what they need; of their file nothing. */
export function ActorTable({ actors }: { actors: ShownActor[] }) {
  const columns = [
    { key: "name", label: m.actor_column_name() },
    { key: "organisation", label: m.actor_column_organisation() },
    { key: "next", label: m.actor_column_next() },
    { key: "month", label: m.actor_column_month() },
    { key: "needs", label: m.actor_column_needs() },
  ] as const;
  return (
    <Table caption={m.actor_all_title()} captionHidden columns={columns}>
      {actors.map((actor) => (
        <Row
          key={actor.id}
          columns={columns}
          tone={actor.talks.some(({ isLate }) => isLate) || actor.lacks.length > 0 ? "warning" : undefined}
          cells={{
            name: <a href={`/acteurs/${actor.id}`}>{actor.shownAs}</a>,
            organisation: actor.organisation ?? m.actor_no_organisation(),
            next: <Next next={actor.next} />,
            month: monthOf(actor),
            needs: <Needs actor={actor} />,
          }}
        />
      ))}
    </Table>
  );
}

const Next = ({ next }: Pick<ShownActor, "next">) =>
  next ? (
    <a href={`/bijeenkomsten/${next.sessionId}`}>
      <DateText date={next.date} />
    </a>
  ) : (
    <span>{m.actor_no_next()}</span>
  );

const monthOf = ({ daysThisMonth: count, maxDaysPerMonth: limit }: ShownActor): string =>
  limit === null ? m.actor_month_days({ count }) : m.actor_month_of({ count, limit });

function Needs({ actor: { talks, lacks } }: { actor: ShownActor }) {
  const talk = talks[0];
  const marks = marksOf(lacks);
  if (!talk && marks.length === 0) return <Status tone="good">{m.actor_all_well()}</Status>;
  return (
    <span className="actor-needs">
      {talk && (
        <Status tone={talk.isLate ? "warning" : "info"}>
          {talk.isLate ? m.actor_mark_talk_late() : m.actor_mark_talk()}
        </Status>
      )}
      {marks.map((mark) => (
        <Status key={mark} tone="warning">
          {mark}
        </Status>
      ))}
    </span>
  );
}
