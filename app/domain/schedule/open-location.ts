import type { Reader } from "#db/client.server";
import { location } from "#db/schema.server";
import type { LocalDate } from "../dates";
import type { Reason } from "../reasons";
import { Refusal, reason } from "../refusal";
import { isAmong } from "./queries";

interface Placed {
  date: LocalDate;
  locationId: number | null;
}

/** Refuses a location that does not exist or is closed by then; no location yet is fine. */
export function refuseUnlessOpen(db: Reader, sessions: readonly Placed[], fieldOf: (index: number) => string): void {
  const ids = sessions.flatMap(({ locationId }) => locationId ?? []);
  const rows = db
    .select({ id: location.id, closedOn: location.closedOn })
    .from(location)
    .where(isAmong(location.id, ids))
    .all();
  const isOpen = ({ date, locationId }: Placed) =>
    rows.some(({ id, closedOn }) => id === locationId && (closedOn === null || date < closedOn));
  const wrong = sessions.flatMap((one, index) =>
    one.locationId === null || isOpen(one)
      ? []
      : [[fieldOf(index), [reason("not_in_list")]] satisfies [string, Reason[]]],
  );
  if (wrong.length > 0) throw new Refusal("invalid", [], Object.fromEntries(wrong));
}
