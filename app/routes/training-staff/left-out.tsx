import type { LeftOut } from "~/domain/booking/rank-rules";
import { m } from "~/text/messages";

/** How many could not be chosen, and why; nothing when everybody could. */
export function LeftOutWords({ busy, unfit, held }: LeftOut) {
  const words = [
    busy > 0 && m.session_staffing_left_busy({ count: busy }),
    unfit > 0 && m.session_staffing_left_unfit({ count: unfit }),
    held > 0 && m.session_staffing_left_held({ count: held }),
  ].filter((word) => word !== false);
  if (words.length === 0) return null;
  return <p className="staff-note">{m.session_staffing_left({ why: words.join(", ") })}</p>;
}
