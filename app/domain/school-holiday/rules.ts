import { daysBetween, type LocalDate } from "../dates";

/** Two weeks with the weekends around them; only the summer holiday lasts longer (Regeling vaststelling schoolvakanties). */
export const longestHoliday = 16;

const isSummer = (name: string): boolean => /zomer|summer/i.test(name);

/** Whether a holiday lasts longer than it can: most likely a mistyped month or year. */
export const isTooLong = ({
  name,
  startsOn,
  endsOn,
}: {
  name: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}): boolean => !isSummer(name) && daysBetween(startsOn, endsOn) + 1 > longestHoliday;
