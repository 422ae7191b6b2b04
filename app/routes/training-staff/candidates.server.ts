import { type Candidates, rankForSession } from "~/domain/booking/rank";
import type { OpenPlace } from "~/domain/booking/rank-rules";
import { isShort } from "~/domain/booking/staffing-count";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";
import type { SessionView, StaffContext } from "./people.server";

/** As what someone is looked for: one choice in the form, a function and a capacity to the booking. */
export const places = {
  trainer: { function: "trainer", capacity: "full" },
  "in-opleiding": { function: "trainer", capacity: "trainee" },
  meelopen: { function: "trainer", capacity: "shadow" },
  acteur: { function: "actor", capacity: "full" },
} as const satisfies Record<string, OpenPlace>;
export type PlaceName = keyof typeof places;

const isPlaceName = (text: string | null): text is PlaceName => text !== null && Object.hasOwn(places, text);

const most = 30;

/**
 * Who could be added, for the session and the place that the address names; otherwise for the first session that lacks
 * someone. Null when no session is to come.
 */
export function candidatesFor(
  { db, now, locale }: RequestContext,
  sessions: readonly SessionView[],
  query: URLSearchParams,
  knowsCareOf: StaffContext["knowsCareOf"],
) {
  const ahead = sessions.filter(({ isOver }) => !isOver);
  const [first] = ahead;
  if (!first) return null;
  const asked = query.get("bijeenkomst") ?? "";
  const chosen = ahead.find(({ id }) => String(id) === asked);
  const lacking = ahead.find(({ counts }) => isShort(counts.trainers) || isShort(counts.actors)) ?? first;
  const session = chosen ?? (asked === "all" ? first : lacking);
  const as = query.get("als");
  const place = isPlaceName(as) ? as : isShort(session.counts.trainers) ? "trainer" : lacksActor(session);
  const name = (query.get("zoek") ?? "").trim().slice(0, 100);
  const ranked = rankForSession(db, session.id, places[place], now, { limit: most, name });
  return {
    ...{ name, place, ...places[place], sessionId: asked === "all" ? "all" : String(session.id) },
    isChosen: chosen !== undefined || asked === "all",
    able: ranked.able,
    leftOut: ranked.leftOut,
    people: peopleInWords(ranked, locale, knowsCareOf),
  };
}

const lacksActor = ({ counts }: SessionView): PlaceName => (isShort(counts.actors) ? "acteur" : "trainer");

/** The people with what speaks for and against them in words; what follows from an actor's file for who may open it. */
export const peopleInWords = (
  { people }: Candidates,
  locale: RequestContext["locale"],
  knowsCareOf: StaffContext["knowsCareOf"],
) =>
  people.map(({ personId, name, sortName, organisationId, organisation, reasons, care }) => ({
    ...{ personId, name, sortName, organisation },
    reasons: [...reasons, ...(knowsCareOf({ organisationId }) ? care : [])].map((reason) => inWords(reason, locale)),
  }));

export type CandidatesView = NonNullable<ReturnType<typeof candidatesFor>>;
