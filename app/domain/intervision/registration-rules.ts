import type { GuideRegister } from "#db/lists-after";
import type { LocalDate } from "../dates";

/** A registration as a guide: from its first day up to and including its last, without an end when that is null. */
export interface RegisteredPeriod {
  register: GuideRegister;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** Whether it holds on a day. */
export const holdsOn = ({ startsOn, endsOn }: RegisteredPeriod, date: LocalDate): boolean =>
  startsOn <= date && (endsOn === null || date <= endsOn);

/** The registers in which someone stands on all of these days: on each they may sign a reflection statement. */
export function registersOn(periods: readonly RegisteredPeriod[], dates: readonly LocalDate[]): GuideRegister[] {
  const registers = [...new Set(periods.map(({ register }) => register))];
  return registers.filter((register) => {
    const own = periods.filter((period) => period.register === register);
    return dates.every((date) => own.some((period) => holdsOn(period, date)));
  });
}
