import type { BookingFunction, Qualification } from "#db/lists";
import type { LocalDate } from "../dates";
import type { Period } from "../qualification/rules";
import { expectedDays } from "../trainer/forecast";
import { type StaffVerdict, wayTo } from "../trainer/growth";

/** Someone who does not hold a qualification yet, and the day on which they are expected to; null while nothing tells. */
export interface Expected {
  personId: number;
  qualification: Qualification;
  on: LocalDate | null;
}

const qualificationsOf = {
  trainer: ["certified", "externally_deployable"],
  actor: ["training_actor"],
} as const satisfies Record<BookingFunction, readonly Qualification[]>;

/** Those on their way to a qualification, expected on the same day as the programme's own forecast expects them. */
export function expectedOf(
  staff: readonly (StaffVerdict & { personId: number })[],
  as: BookingFunction,
  today: LocalDate,
): Expected[] {
  return qualificationsOf[as].flatMap((qualification) => {
    const going = staff.flatMap((one) => {
      const way = wayTo(qualification, one);
      return way ? [{ personId: one.personId, way }] : [];
    });
    const days = expectedDays(
      going.map(({ way }) => way),
      today,
    );
    return going.map(({ personId }, index) => ({ personId, qualification, on: days[index] ?? null }));
  });
}

/** What somebody will hold from the day on which they are expected to; it does not end in the time we look at. */
export const periodsOf = (expected: readonly Expected[], personId: number): Period[] =>
  expected.flatMap(({ personId: id, qualification, on }) =>
    id === personId && on !== null
      ? [{ qualification, startsOn: on, endsOn: null, graceMonths: 0, withdrawnOn: null }]
      : [],
  );

/** The periods of a qualification as if whoever holds it renewed it before its end, every time. */
export const renewed = (periods: readonly Period[], today: LocalDate): Period[] =>
  periods.map((one) => (one.endsOn !== null && one.endsOn >= today ? { ...one, endsOn: null } : one));
