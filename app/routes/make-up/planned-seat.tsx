import type { SerializeFrom } from "@remix-run/node";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Panel } from "~/ui/page";
import type { MakeUpPage } from "./route";

type Seat = NonNullable<SerializeFrom<MakeUpPage>["seat"]>;

/** The place that stands, and the way to give it back. */
export function PlannedSeat({ seat, isMine }: { seat: Seat; isMine: boolean }) {
  const { isToCome, isDone, date, startsAt, endsAt, organisation, place } = seat;
  const planned = isMine ? m.make_up_planned() : m.make_up_planned_other();
  return (
    <Panel>
      <p>{isDone ? m.make_up_done() : planned}</p>
      <p>
        <strong>
          <DateText date={date} time={[startsAt, endsAt]} style="long" />
        </strong>
      </p>
      <p>
        {m.make_up_with({ organisation })}
        {place && <> · {place}</>}
      </p>
      {isToCome && (
        <form method="post">
          <Button name="intent" value="withdraw">
            {m.make_up_give_back()}
          </Button>
        </form>
      )}
    </Panel>
  );
}
