import { requireAvailability } from "~/domain/availability/page";
import { listMunicipalities } from "~/domain/location/queries";
import type { UserArgs } from "~/http/route";
import { formatDate } from "~/text/dates";

/** What both pages of someone's availability show. */
export function availabilityPage({ context: { db, now, locale }, user, url }: UserArgs, personId: number) {
  const { saidOn, bookings, ...known } = requireAvailability(db, user, personId, now);
  return {
    ...known,
    saidOn: saidOn === null ? null : formatDate(saidOn, locale, "plain"),
    bookings: bookings.map(({ verdict, ...booking }) => ({ ...booking, state: verdict.state })),
    towns: listMunicipalities(db)
      .map(({ id, name }) => ({ value: String(id), label: name }))
      .sort((one, other) => one.label.localeCompare(other.label, "nl")),
    once: crypto.randomUUID(),
    notice: url.searchParams.get("gelukt"),
  };
}

export type AvailabilityPage = ReturnType<typeof availabilityPage>;
