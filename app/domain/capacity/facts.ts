import type { BookingFunction } from "#db/lists";
import type { Month } from "./months";

/** Sessions that have a date; trainings that are wished for without one; what the plan's target asks beyond these. */
export const certainties = ["planned", "wished", "targeted"] as const;
export type Certainty = (typeof certainties)[number];

/** What one session asks: places that each need somebody else. */
export interface Demand {
  /** Which of the months. */
  month: number;
  /** Null where it is not known yet: then anywhere will do. */
  region: string | null;
  /** The client; null where it is not known yet: then anybody's own organisation may be it. */
  organisationId: number | null;
  certainty: Certainty;
  /** What they belong to; null for what the target asks beyond all trainings. */
  trainingId: number | null;
  places: number;
  /** To how many of these somebody fit said yes. */
  agreed: number;
  /** Who said yes to this session, fit or not: they fill no other place of it. */
  agreedIds: readonly number[];
}

/** How many days of a month someone can still take on, beside what they agreed to. */
export interface Room {
  /** For whom they may work at all: a trainer for their own organisation. */
  own: number;
  /** Of these, for any client. */
  elsewhere: number;
}

/** Somebody who can be asked: each is counted once, however many regions they can reach. */
export interface CapacityPerson {
  id: number;
  organisationId: number | null;
  /** Where they live, or else the region of their organisation. */
  home: string | null;
  /** The regions within their travel radius; null is everywhere. */
  reach: ReadonlySet<string> | null;
  /** By month, as many as there are months. */
  rooms: readonly Room[];
  /** What their own limit leaves of each quarter; a quarter that is not there has none. */
  quarters: ReadonlyMap<string, number>;
  /** How many days of each month they agreed to. */
  agreed: readonly number[];
}

export interface CapacityFacts {
  as: BookingFunction;
  months: readonly Month[];
  people: readonly CapacityPerson[];
  demands: readonly Demand[];
}

/** Whether someone may fill these places: near enough to reach them, and for their own client or for any. */
export function kindOfRoom(
  person: Pick<CapacityPerson, "organisationId" | "home" | "reach">,
  demand: Pick<Demand, "region" | "organisationId">,
): keyof Room | null {
  const { region, organisationId } = demand;
  const isNear = region === null || region === person.home || (person.reach?.has(region) ?? true);
  if (!isNear) return null;
  return organisationId === null || organisationId === person.organisationId ? "own" : "elsewhere";
}
