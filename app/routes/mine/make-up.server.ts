import type { Locale } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "~/domain/dates";
import type { Offer, Seat } from "~/domain/make-up/queries";
import { type OfferedPlace, offered } from "~/domain/make-up/rules";
import { inWords } from "~/text/reasons.server";

/** So many fit on a phone; the rest stands on the page of all places. */
const shown = 3;

export interface MyMakeUp {
  seat: {
    organisation: string;
    date: LocalDate;
    times: [LocalTime, LocalTime];
    place: string | null;
    /** Has not begun, and so can be given back. */
    isToCome: boolean;
  } | null;
  offer: { until: LocalDate; places: OfferedPlace[]; more: number; why: string[] } | null;
}

/** How a session is made up, and where it still can be; null when there is nothing to make up. */
export function makeUpView(
  { seat, offer }: { seat: Seat | undefined; offer: Offer | undefined },
  { now, locale }: { now: Instant; locale: Locale },
): MyMakeUp | null {
  if (!seat && !offer) return null;
  return { seat: seat ? seatView(seat, now) : null, offer: offer ? offerView(offer, locale) : null };
}

const seatView = (
  { organisation, date, startsAt, endsAt, place, startInstant }: Seat,
  now: Instant,
): MyMakeUp["seat"] => ({
  ...{ organisation, date, place, times: [startsAt, endsAt], isToCome: startInstant > now },
});

const offerView = ({ repair: { until }, open, why }: Offer, locale: Locale): MyMakeUp["offer"] => ({
  until,
  places: open.slice(0, shown).map(offered),
  more: Math.max(0, open.length - shown),
  why: why.map((one) => inWords(one, locale)),
});
