import { DateText } from "~/ui/date-text";
import type { MovePage } from "./route";

/** Whose session it is and when it stands now: over the board there is nothing else that says so. */
export const SessionNow = ({ session, training }: Pick<MovePage, "session" | "training">) => (
  <p className="move-lead">
    <DateText date={session.date} time={[session.startsAt, session.endsAt]} style="long" /> · {training.client}
  </p>
);
