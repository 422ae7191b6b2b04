import type { SerializeFrom } from "@remix-run/node";
import { seatWords } from "~/text/make-up-words";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Panel } from "~/ui/page";
import type { MakeUpPage } from "./route";

type Seat = NonNullable<SerializeFrom<MakeUpPage>["seat"]>;

/** The place that stands, and the way to give it back. */
export function PlannedSeat({ seat, isMine }: { seat: Seat; isMine: boolean }) {
  const { isToCome, outcome, date, startsAt, endsAt, organisation, place } = seat;
  return (
    <Panel>
      <p>{seatWords(outcome, isMine)}</p>
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
