import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Button, ButtonGroup } from "~/ui/button";
import { Hidden, Section } from "~/ui/page";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import type { TrainingPageData } from "./training-page.server";

type Locks = NonNullable<TrainingPageData["locks"]>;

interface LockPartProps {
  locks: Locks;
  once: string;
}

/** What of the training is fixed, by whom: neither the planner nor a move touches it. */
export function LockPart({ locks, once }: LockPartProps) {
  const columns = [
    { key: "field", label: m.planning_lock_what() },
    { key: "state", label: m.planning_lock_state() },
    { key: "action", label: m.planning_lock_action(), hidden: true },
  ] as const;
  const count = locks.filter(({ lock }) => lock !== null).length;
  return (
    <Section title={m.planning_lock_title()} id="vastgezet" lead={<p>{m.planning_lock_lead()}</p>}>
      <Table caption={m.planning_lock_title()} captionHidden columns={columns}>
        {locks.map(({ field, lock }) => (
          <Row
            key={field}
            columns={columns}
            cells={{
              field: names[field](),
              state: <State lock={lock} />,
              action: <Act {...{ field, once }} isFixed={lock !== null} name={names[field]()} />,
            }}
          />
        ))}
      </Table>
      <ButtonGroup>
        {count < locks.length && <Act field="all" once={once} isFixed={false} label={m.planning_lock_all()} />}
        {count > 1 && <Act field="all" once={once} isFixed label={m.planning_lock_release_all()} />}
      </ButtonGroup>
    </Section>
  );
}

const names = {
  dates: m.planning_lock_dates,
  trainers: m.planning_lock_trainers,
  actors: m.planning_lock_actors,
  location: m.planning_lock_location,
} as const;

function State({ lock }: Pick<Locks[number], "lock">) {
  if (!lock) return <Status tone="neutral">{m.planning_lock_free()}</Status>;
  const date = formatDate(lock.date, currentLocale());
  return (
    <>
      <Status tone="info" icon="check">
        {m.planning_lock_fixed()}
      </Status>{" "}
      <small>{lock.by === null ? date : m.planning_lock_by({ date, person: lock.by })}</small>
    </>
  );
}

interface ActProps {
  field: Locks[number]["field"] | "all";
  once: string;
  isFixed: boolean;
  /** What it is about, for who hears only the button. */
  name?: string;
  label?: string;
}

const Act = ({ field, once, isFixed, name, label }: ActProps) => (
  <form method="post">
    <input type="hidden" name="field" value={field} />
    <input type="hidden" name="_once" value={`${once}-${field}`} />
    <Button compact name="intent" value={isFixed ? "release" : "lock"}>
      {label ?? (isFixed ? m.planning_lock_release() : m.planning_lock_set())}
      {name !== undefined && <Hidden> {name}</Hidden>}
    </Button>
  </form>
);
