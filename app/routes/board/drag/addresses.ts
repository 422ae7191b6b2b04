import type { LocalDate, LocalTime } from "~/domain/dates";

/** Where a drop wants a session: what is not said stays as it is. */
export interface WantedMoment {
  date: LocalDate;
  startsAt?: LocalTime;
  endsAt?: LocalTime;
}

const address = (path: string, query: Record<string, string | undefined>): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${path}?${new URLSearchParams(given).toString()}`;
};

/** The page that shows what moving a session does and asks to do it; `back` is where the board was. */
export const moveAddress = (sessionId: number, wanted: WantedMoment | null, back: string): string =>
  address(`/planbord/verplaatsen/${sessionId}`, {
    datum: wanted?.date,
    van: wanted?.startsAt,
    tot: wanted?.endsAt,
    terug: back,
  });

/** The page that gives a training without dates its first, on this day if one is named. */
export const placeAddress = (code: string, date: LocalDate | null, back: string): string =>
  address(`/planbord/inplannen/${code}`, { datum: date ?? undefined, terug: back });

const dayLength = 86_400_000;
const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayLength;
const dateOfDay = (day: number): LocalDate => new Date(day * dayLength).toISOString().slice(0, 10);

/** The same weekday in the week that starts on this Monday. */
export function inWeekOf(date: LocalDate, monday: LocalDate): LocalDate {
  const weekday = (new Date(dayNumber(date) * dayLength).getUTCDay() + 6) % 7;
  return dateOfDay(dayNumber(monday) + weekday);
}
