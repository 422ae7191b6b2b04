import type { LocalDate } from "../dates";
import { heldOn } from "../qualification/rules";
import type { StaffRead } from "./read-people";

/** What a forecast rests upon, in numbers of people. */
export interface Grounds {
  /** Who hold the qualification today. */
  holding: number;
  /** On their way, with a day before the end of the months; and those of whom nothing tells when. */
  arriving: number;
  unknown: number;
  /** Those whose qualification ends before the last month does, when it is not renewed. */
  ending: number;
  /** Of all who have the role: who never said when they can, set no limit, and no travel radius. */
  withoutWeek: number;
  withoutLimit: number;
  withoutRadius: number;
}

const main = { trainer: "certified", actor: "training_actor" } as const;

export function groundsOf({ as, today, months, members, expected }: StaffRead): Grounds {
  const last = months.at(-1)?.endsOn ?? today;
  const holdsOn = (date: LocalDate) =>
    members.filter(({ qualifications }) => heldOn(qualifications.periods, main[as], date).holds);
  const going = expected.filter(({ qualification }) => qualification === main[as]);
  const count = (test: (member: StaffRead["members"][number]) => boolean) => members.filter(test).length;
  return {
    holding: holdsOn(today).length,
    arriving: going.filter(({ on }) => on !== null && on <= last).length,
    unknown: going.filter(({ on }) => on === null || on > last).length,
    ending: holdsOn(today).filter((member) => !holdsOn(last).includes(member)).length,
    withoutWeek: count(({ availability }) => availability.weekly.length === 0 && availability.saidAt === null),
    withoutLimit: count(({ limits }) => limits.perMonth === null),
    withoutRadius: count(({ radiusKm }) => radiusKm === null),
  };
}
