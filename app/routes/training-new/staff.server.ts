import type { BookingFunction } from "#db/lists";
import type { Candidate, Wish } from "~/domain/booking/queries";
import { toInstant } from "~/domain/dates";
import type { PlannedSession } from "~/domain/training/plan-schema";
import type { Part } from "~/domain/training/plan-weigh";
import type { Objection } from "~/domain/training/weigh-candidates";
import type { Typed } from "./draft.server";

const mostOfEach = 4;

/** The people chosen so far, in order, each once. */
export const staffIds = (typed: Typed, name: "trainerIds" | "actorIds"): number[] => [
  ...new Set(Array.from({ length: mostOfEach }, (_, index) => typed.id(`${name}[${index}]`)).filter((id) => id > 0)),
];

/** When a session asks for staff; nothing while its times are faulty. */
export function wishFor({ date, startsAt, endsAt }: PlannedSession, label: string): Wish[] {
  const [start, end] = [toInstant(date, startsAt), toInstant(date, endsAt)];
  if ("fault" in start || "fault" in end) return [];
  return [{ label, date, startInstant: start.instant, endInstant: end.instant }];
}

type Weighed = Candidate & { objection: Objection | null };

/** What is to be said of each beside where else they are. */
export function withObjections(
  candidates: readonly Candidate[],
  weigh: (personIds: number[]) => ReadonlyMap<number, Objection>,
): Weighed[] {
  const objections = weigh(candidates.map(({ id }) => id));
  return candidates.map((one) => ({ ...one, objection: objections.get(one.id) ?? null }));
}

interface Chosen {
  trainerIds: readonly number[];
  actorIds: readonly number[];
}

/** As many choices as the most demanding part needs people. */
export function staffChoices(
  parts: readonly Part[],
  candidatesFor: (as: BookingFunction) => readonly Weighed[],
  { trainerIds, actorIds }: Chosen,
) {
  const places = (needed: readonly number[], chosen: readonly number[]) =>
    Array.from({ length: Math.min(mostOfEach, Math.max(...needed)) }, (_, index) => String(chosen[index] ?? ""));
  return {
    trainerIds: places(
      parts.map(({ trainersNeeded }) => trainersNeeded),
      trainerIds,
    ),
    actorIds: places(
      parts.map(({ actorsNeeded }) => actorsNeeded),
      actorIds,
    ),
    trainers: candidatesFor("trainer").map(bare),
    actors: candidatesFor("actor").map(bare),
  };
}

const bare = ({ id, sortName, organisation, busy, objection }: Weighed) => ({
  ...{ id, sortName, organisation, busy, objection },
});
