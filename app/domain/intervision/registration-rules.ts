import type { GuideRegister } from "#db/lists-after";
import type { LocalDate } from "../dates";
import { type GuidePeriod, isRegistered } from "../qualification/rules";

/** The registers in which someone stands on all of these days: on each they may sign a reflection statement. */
export function registersOn(periods: readonly GuidePeriod[], dates: readonly LocalDate[]): GuideRegister[] {
  const registers = [...new Set(periods.map(({ register }) => register))];
  return registers.filter((register) => {
    const own = periods.filter((period) => period.register === register);
    return dates.every((date) => own.some((period) => isRegistered(period, date)));
  });
}
