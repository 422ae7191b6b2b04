import type { AgreedAction } from "~/domain/coaching/rows";
import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/form";
import { Hidden } from "~/ui/page";
import { Status } from "~/ui/status";

interface ActionsProps {
  bookingId: number;
  actions: readonly AgreedAction[];
  /** With whom it was agreed: for who hears the button alone. */
  other: string;
  once: string;
}

/** What two people agreed, for the two of them alone, with a line to add one. */
export function Actions({ bookingId, actions, other, once }: ActionsProps) {
  const open = actions.filter(({ doneAt }) => doneAt === null).length;
  return (
    <details className="coaching-actions" open={open > 0}>
      <summary>
        {m.coaching_actions()} <Hidden>{other}</Hidden> ({open})
      </summary>
      {actions.length > 0 && (
        <ul>
          {actions.map((one) => (
            <OneAction key={one.id} action={one} />
          ))}
        </ul>
      )}
      <form method="post">
        <input type="hidden" name="part" value="agree" />
        <input type="hidden" name="_once" value={once} />
        <input type="hidden" name="bookingId" value={bookingId} />
        <TextField
          label={m.coaching_action_text()}
          hint={m.coaching_action_hint()}
          name="text"
          id={`afspraak-${bookingId}`}
          maxLength={300}
          required
        />
        <Button>
          {m.coaching_action_add()} <Hidden>{other}</Hidden>
        </Button>
      </form>
    </details>
  );
}

function OneAction({ action: { id, text, doneAt } }: { action: AgreedAction }) {
  if (doneAt !== null) {
    return (
      <li>
        <span>{text}</span> <Status tone="good">{m.coaching_action_done()}</Status>
      </li>
    );
  }
  return (
    <li>
      <span>{text}</span>
      <form method="post" className="coaching-buttons">
        <input type="hidden" name="actionId" value={id} />
        <Button compact icon="check" name="part" value="finish">
          {m.coaching_action_finish()} <Hidden>{text}</Hidden>
        </Button>
        <Button compact variant="quiet" name="part" value="dropAction">
          {m.coaching_action_withdraw()} <Hidden>{text}</Hidden>
        </Button>
      </form>
    </li>
  );
}
