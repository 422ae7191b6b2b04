import type { Locale } from "#db/lists";
import type { TeamSuggestion } from "~/domain/planner/types";
import { placementOf } from "~/domain/planning/placement";
import type { Placement } from "~/domain/planning/schemas";
import { type Asked, suggestIn } from "~/domain/planning/suggest-for";
import type { Part } from "~/domain/training/plan-weigh";
import { costWords } from "./cost-words.server";
import { type Team, teamOf } from "./team.server";

/** A session of a suggestion, as its card shows it. */
export interface SuggestedSession {
  name: string;
  date: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
}

/** One of the best dates and teams. */
export interface SuggestionView {
  sessions: SuggestedSession[];
  team: Team;
  words: string[];
  /** The names and values of a form that chooses it. */
  fields: [string, string][];
}

/** The best three, in words; none where nothing fits. */
export const suggestionsFor = (asked: Asked, parts: readonly Part[], locale: Locale): SuggestionView[] =>
  suggestIn(asked).map((suggestion) => viewOf(asked, suggestion, parts, locale));

function viewOf(asked: Asked, suggestion: TeamSuggestion, parts: readonly Part[], locale: Locale): SuggestionView {
  const team = teamOf(asked, suggestion.plan);
  return {
    team,
    sessions: suggestion.plan.sessions.map(({ date, venueId }, index) => {
      const { name = "", startsAt = "", endsAt = "" } = parts[index] ?? {};
      return { name, date, startsAt, endsAt, place: venueId === undefined ? null : (asked.names.get(venueId) ?? null) };
    }),
    words: costWords(asked, suggestion, team, locale),
    fields: fieldsOf(placementOf(suggestion.plan)),
  };
}

/** A placement as the names and values of a form. */
export const fieldsOf = ({ leadId, secondId, sessions }: Placement): [string, string][] => [
  ["leadId", String(leadId)],
  ["secondId", String(secondId ?? "")],
  ...sessions.flatMap(({ date, locationId, actorIds }, index): [string, string][] => [
    [`sessions[${index}].date`, date],
    [`sessions[${index}].locationId`, String(locationId ?? "")],
    ...actorIds.map((id, place): [string, string] => [`sessions[${index}].actorIds[${place}]`, String(id)]),
  ]),
];
