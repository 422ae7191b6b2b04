import { createHash } from "node:crypto";
import type { Locale } from "#db/lists";
import { type CalendarEntry, calendarOf } from "~/documents/calendar/calendar";
import { type FeedEntry, findFeed } from "~/domain/calendar-feed/read";
import type { CoachingEntry } from "~/domain/coaching/calendar";
import { programmeName } from "~/domain/programme/queries";
import { refuse } from "~/domain/refusal";
import { publicReader, textParam } from "~/http/route";
import { m } from "~/text/messages";

/**
 * Somebody's own calendar, for whoever holds its private address. Programs ask for it again and again: only addresses that
 * lead nowhere are counted, and what did not change is not sent again.
 */
export const loader = publicReader(async ({ context, request, params }) => {
  const { db, now, settings, throttles, address } = context;
  const feed = findFeed(db, textParam(params, "token"), now);
  if (!feed) {
    await throttles.take("unknownLinkByAddress", address);
    return refuse("not_found", "not_found");
  }
  const locale = feed.locale ?? "nl";
  const name = m.capacity_feed_name({ programme: programmeName(db) ?? "JIM" }, { locale });
  const words = { locale, appUrl: settings.appUrl };
  const entries = [
    ...feed.entries.map((entry) => entryOf(entry, words)),
    ...feed.coaching.map((entry) => coachingEntryOf(entry, words)),
  ];
  return answer(request, calendarOf(name, entries));
});

/** Kept nowhere without asking again, so that a withdrawn address stops at once. */
function answer(request: Request, calendar: string): Response {
  const tag = `"${createHash("sha256").update(calendar).digest("base64url")}"`;
  const headers = {
    ETag: tag,
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
  };
  if (request.headers.get("If-None-Match") === tag) return new Response(null, { status: 304, headers });
  const type = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="agenda.ics"',
  };
  return new Response(calendar, { headers: { ...headers, ...type } });
}

const paths = {
  trainer: ({ sessionId }: FeedEntry) => `/bijeenkomsten/${sessionId}`,
  actor: () => "/mijn/inzet",
  participant: () => "/mijn",
};

interface Words {
  locale: Locale;
  appUrl: string;
}

function entryOf(entry: FeedEntry, { locale, appUrl }: Words): CalendarEntry {
  const { sessionId, start, end, changedAt, version, organisation, session, trainingCode, place, asks } = entry;
  const what =
    session === null
      ? m.capacity_feed_actor({ organisation }, { locale })
      : m.capacity_feed_session({ session, organisation }, { locale });
  const path = asks ? "/mijn/inzet" : paths[entry.as](entry);
  return {
    uid: `session-${sessionId}@${new URL(appUrl).hostname}`,
    ...{ start, end, changedAt, place, sequence: version, isTentative: asks },
    title: asks ? m.capacity_feed_asked({ what }, { locale }) : what,
    description: trainingCode === null ? null : m.capacity_feed_about({ code: trainingCode }, { locale }),
    url: new URL(path, appUrl).href,
  };
}

function coachingEntryOf(entry: CoachingEntry, { locale, appUrl }: Words): CalendarEntry {
  const { sessionId, isCoach, version, ...times } = entry;
  return {
    uid: `coaching-${sessionId}@${new URL(appUrl).hostname}`,
    ...{ ...times, sequence: version, isTentative: false },
    title: isCoach ? m.coaching_feed_coach({}, { locale }) : m.coaching_feed_coached({}, { locale }),
    description: null,
    url: new URL("/mijn/coaching", appUrl).href,
  };
}
