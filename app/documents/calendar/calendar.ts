import { ICalCalendar, type ICalEventData, ICalEventStatus } from "ical-generator";
import type { Instant } from "~/domain/dates";

/** What a calendar shows of one session. Text may be anything that people type; it is escaped here. */
export interface CalendarEntry {
  /** The same for as long as it is the same thing: a calendar knows it again by this. */
  uid: string;
  start: Instant;
  end: Instant;
  title: string;
  place: string | null;
  description: string | null;
  /** The page about it, absolute. */
  url: string | null;
  /** When what is shown here last changed; of a list that is made at this moment: now. */
  changedAt: Instant;
  /** How often it changed, the session's version for instance: 0 when that is not known. */
  sequence?: number;
  /** Not certain yet: asked, and not answered. */
  isTentative?: boolean;
}

const productId = { company: "JIM", product: "Trainingen", language: "NL" };

/**
 * A calendar file (RFC 5545) with these entries, in the order given. Times are written in UTC: every calendar shows them on
 * the reader's own clock, summer time included, and none has to know what Europe/Amsterdam is. There is no METHOD: it is a
 * calendar to subscribe to or to keep, not an invitation.
 */
export function calendarOf(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = new ICalCalendar({ name: escapedName(name), prodId: productId, events: entries.map(eventOf) });
  return `${calendar.toString()}\r\n`;
}

const eventOf = (entry: CalendarEntry): ICalEventData => ({
  id: plain(entry.uid).replaceAll("\n", ""),
  sequence: entry.sequence ?? 0,
  start: new Date(entry.start),
  end: new Date(entry.end),
  stamp: new Date(entry.changedAt),
  lastModified: new Date(entry.changedAt),
  summary: plain(entry.title),
  location: entry.place && { title: plain(entry.place) },
  description: entry.description && plain(entry.description),
  url: entry.url && uriOf(entry.url),
  status: entry.isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
});

/** Without the control characters that RFC 5545 does not allow in text; a line ends in one way. */
const plain = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, "");

/** The library writes the calendar's own name as it stands. */
const escapedName = (name: string): string =>
  plain(name)
    .replaceAll("\n", " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`);

/** The library escapes an address as if it were text, which would change these two signs. */
const uriOf = (url: string): string =>
  url
    .replaceAll(",", "%2C")
    .replaceAll(";", "%3B")
    .replace(/[\s\\]/g, encodeURIComponent);
