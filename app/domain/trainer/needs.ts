import type { LocalDate } from "../dates";
import type { ListedTrainer } from "./queries";

export const trainerNeeds = ["in_grace", "ready", "expiring_soon", "assessment", "expiring", "returning"] as const;
export type TrainerNeed = (typeof trainerNeeds)[number];

export interface Need {
  kind: TrainerNeed;
  /** The tracks that are complete, or the steps that wait to be judged. */
  of: string[];
  /** The last day of what ends. */
  until: LocalDate | null;
}

type Listed = Pick<ListedTrainer, "state" | "signal" | "tracks" | "attributes">;

/**
 * What someone's file asks of the coordination first: a qualification in its months of grace, a track that is complete, an
 * end within three months, a step that waits to be judged, an end within six, a way back; null when nothing does. Who is
 * away, or left, asks nothing.
 */
export function needOf({ state, signal, tracks, attributes }: Listed): Need | null {
  if (state === "inactive" || state === "alumnus") return null;
  const until = firstEnd(attributes);
  if (state === "in_grace") return { kind: "in_grace", of: [], until };
  const complete = tracks.filter((track) => track.complete).map(({ name }) => name);
  if (complete.length > 0) return { kind: "ready", of: complete, until: null };
  if (signal === 3) return { kind: "expiring_soon", of: [], until };
  const toAssess = tracks.flatMap((track) => track.toAssess);
  if (toAssess.length > 0) return { kind: "assessment", of: toAssess, until: null };
  if (signal === 6) return { kind: "expiring", of: [], until };
  return state === "returning" ? { kind: "returning", of: [], until: null } : null;
}

/** The more urgent first; what asks nothing comes last. */
export const needRank = (need: Need | null): number =>
  need === null ? trainerNeeds.length : trainerNeeds.indexOf(need.kind);

function firstEnd({ certified, externallyDeployable }: Listed["attributes"]): LocalDate | null {
  const ends = [certified?.until, externallyDeployable?.until].filter((day) => day != null);
  return ends.toSorted()[0] ?? null;
}
