import type { Locale } from "#db/lists";
import { type CalendarEntry, calendarOf } from "~/documents/calendar/calendar";
import type { OwnSession } from "~/domain/board/own";
import { boardQueryFrom } from "~/domain/board/query";
import type { JudgedSession } from "~/domain/board/read";
import { listShown } from "~/domain/board/shown";
import { type Instant, localDateOf } from "~/domain/dates";
import { calendarDownload } from "~/http/calendar-download";
import { reader, requireMay } from "~/http/route";
import { boardStateName } from "~/text/board-state";
import { m } from "~/text/messages";

/** The sessions that the board shows at this address, as a calendar keeps them; nobody's name is in it. */
export const loader = reader(({ context: { db, now, locale, settings }, user, url }) => {
  requireMay(user, "board.read");
  const { query } = boardQueryFrom(url.searchParams, localDateOf(now));
  const shown = listShown(db, user, query, now);
  const made = { now, locale, appUrl: settings.appUrl };
  const entries =
    shown.kind === "own"
      ? shown.sessions.map((session) => ownEntry(session, made))
      : shown.sessions.map((session) => boardEntry(session, made));
  const name = shown.kind === "own" ? m.board_own_title({}, { locale }) : m.board_title({}, { locale });
  return calendarDownload(`${m.board_file({}, { locale })}-${shown.span.from}.ics`, calendarOf(name, entries));
});

interface Made {
  now: Instant;
  locale: Locale;
  appUrl: string;
}

function boardEntry(session: JudgedSession, { now, locale, appUrl }: Made): CalendarEntry {
  const { sessionId, version, startInstant, endInstant, name, client, location, trainingCode, region, state } = session;
  return {
    ...{
      uid: `session-${sessionId}@${new URL(appUrl).hostname}`,
      start: startInstant,
      end: endInstant,
      changedAt: now,
    },
    title: m.board_ics_title({ session: name, client }, { locale }),
    place: location,
    description: m.board_ics_about({ code: trainingCode, region, state: boardStateName(state, locale) }, { locale }),
    url: new URL(`/bijeenkomsten/${sessionId}`, appUrl).href,
    sequence: version,
  };
}

function ownEntry(session: OwnSession, { now, locale, appUrl }: Made): CalendarEntry {
  const { bookingId, sessionId, startInstant, endInstant, organisation, place, asks } = session;
  const title = session.session
    ? m.board_ics_title({ session: session.session, client: organisation }, { locale })
    : organisation;
  return {
    ...{
      uid: `booking-${bookingId}@${new URL(appUrl).hostname}`,
      start: startInstant,
      end: endInstant,
      changedAt: now,
    },
    ...{ title, place, description: session.trainingCode, isTentative: asks },
    url: new URL(sessionId === null ? "/mijn/inzet" : `/bijeenkomsten/${sessionId}`, appUrl).href,
  };
}
