import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Notice } from "~/ui/notice";

interface Undo {
  date: string;
  startsAt: string;
  endsAt: string;
  locationId: number | null;
}

/** The session was moved; undoing it is moving it back, before or after the mails have left. */
export function Moved({ undo, version, once }: { undo: Undo | null; version: number; once: string }) {
  return (
    <div id="verplaatst">
      <Notice tone="good" title={m.session_moved()}>
        <p>{m.session_moved_text()}</p>
        {undo && (
          <form method="post">
            <input type="hidden" name="_once" value={once} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="date" value={undo.date} />
            <input type="hidden" name="startsAt" value={undo.startsAt} />
            <input type="hidden" name="endsAt" value={undo.endsAt} />
            <input type="hidden" name="locationId" value={undo.locationId ?? ""} />
            <input type="hidden" name="waiverReason" value={m.session_undo_reason()} />
            <p>
              <Button icon="undo">{m.session_undo()}</Button> {m.session_undo_to()}{" "}
              <DateText date={undo.date} time={[undo.startsAt, undo.endsAt]} />
            </p>
          </form>
        )}
      </Notice>
    </div>
  );
}
