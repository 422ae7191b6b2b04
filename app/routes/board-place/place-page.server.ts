import { addDays, type LocalDate, localDateOf, parseLocalDate } from "~/domain/dates";
import { trainingKey } from "~/domain/planning/ids";
import { type Placeable, requirePlaceable } from "~/domain/planning/placeable";
import { type Asked, readAround } from "~/domain/planning/suggest-for";
import { findWish } from "~/domain/planning/wish-of";
import { listOpenLocations } from "~/domain/training/plan-choices";
import { listParts } from "~/domain/training/plan-weigh";
import type { User } from "~/domain/user";
import { boardPath } from "~/http/board-path";
import type { Form } from "~/http/form";
import type { RequestContext } from "~/http/request-context";
import { inWords } from "~/text/reasons.server";
import { previewOf } from "./preview.server";
import { type SuggestionView, suggestionsFor } from "./suggestions.server";
import { type WhyView, whyFor } from "./why.server";
import { wishFields } from "./wish-fields.server";

interface Visit {
  context: RequestContext;
  user: User;
  code: string;
  /** What was chosen, in the address or in a form that was refused. */
  chosen: Form;
  url: URL;
}

/** Everything that the page of one training shows: where it can go, or why nowhere; or that it is planned. */
export function placePage({ context, user, code, chosen, url }: Visit) {
  const { db, now } = context;
  const row = requirePlaceable(db, user, code);
  const { training, client, region, type } = row;
  const { version, year, regionCode, status } = training;
  const date = parseLocalDate(url.searchParams.get("datum") ?? "") ?? null;
  return {
    training: { code: training.code, version, year, client, region, type, status },
    sessions: row.sessions.map(({ id, name, date: on, startsAt, endsAt, place }) => ({
      ...{ id, name, date: on, startsAt, endsAt, place },
    })),
    notice: url.searchParams.get("gelukt"),
    date,
    back: boardPath(url.searchParams.get("terug")),
    query: queryOf(url),
    wish: wishFields(findWish(db, training.id)),
    locations: listOpenLocations(db, regionCode, localDateOf(now)),
    ...outlookFor({ context, user, row, chosen, date }),
    once: crypto.randomUUID(),
  };
}

export type PlacePage = ReturnType<typeof placePage>;

/** Where one came from, and the day that was dropped on, go along with every step. */
function queryOf(url: URL): string {
  const kept = ["datum", "terug"].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams(kept).toString();
}

interface Outlook {
  /** Why the planner has nothing to say of this training. */
  left: string | null;
  suggestions: SuggestionView[];
  why: WhyView | null;
  preview: ReturnType<typeof previewOf>;
}

interface Looking {
  context: RequestContext;
  user: User;
  row: Placeable;
  chosen: Form;
  date: LocalDate | null;
}

function outlookFor({ context, user, row, chosen, date }: Looking): Outlook {
  const nothing = { left: null, suggestions: [], why: null, preview: null };
  const { db, now, locale } = context;
  if (row.sessions.length > 0 || row.training.status !== "planned") return nothing;
  const parts = listParts(db, row.training.trainingTypeId);
  const preview = previewOf(context, row, parts, chosen);
  const asked = readAround(db, user, row.training.id, now, date);
  const left = asked.left.find(({ trainingId }) => trainingId === row.training.id);
  if (left) return { ...nothing, preview, left: inWords(left.reason, locale) };
  const wanted = date === null ? asked : nearDay(asked, date);
  const suggestions = suggestionsFor(wanted, parts, locale);
  return { left: null, suggestions, preview, why: suggestions.length > 0 ? null : whyFor(context, user, wanted) };
}

/** With the first day on a day of one's own choice, or as soon after it as the second day allows. */
function nearDay(asked: Asked, date: LocalDate): Asked {
  const key = trainingKey(asked.wish.id);
  const trainings = asked.problem.trainings.map((one) => {
    if (one.id !== key) return one;
    return { ...one, earliest: date, latest: addDays(date, one.day2GapDays[1]), preferred: date };
  });
  return { ...asked, problem: { ...asked.problem, trainings } };
}
