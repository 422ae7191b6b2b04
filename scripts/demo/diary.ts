import type { Calendar } from "./calendar";
import type { Home, Member, Part, SessionDraft } from "./shapes";

/** Who and what is taken on which day. Nobody and no room is used twice on a day, so nothing can collide. */
export interface Diary {
  /** The first suitable day on this weekday, from `from` on, on which there are a room and enough people. */
  findDay(from: number, weekday: number, client: Home, part: Part): number;
  /** Takes a room and people for a session on this day. */
  book(day: number, client: Home, part: Part): SessionDraft;
}

const smallestRoom = 16;
const weeksToSearch = 40;

export function createDiary(calendar: Calendar, trainers: readonly Member[], actors: readonly Member[]): Diary {
  const taken = new Set<string>();
  const isFree = (day: number, kind: "person" | "room") => (one: { id: number }) =>
    !taken.has(`${kind} ${one.id} ${day}`);
  const free = (day: number, client: Home, own: readonly Member[], all: readonly Member[]) =>
    [...own, ...rotated(all, day + client.id).filter((one) => !own.includes(one))].filter(isFree(day, "person"));
  const staffFor = (day: number, client: Home, part: Part) => ({
    trainers: free(day, client, client.trainers, trainers).slice(0, part.trainersNeeded),
    actors: free(day, client, rotated(client.actors, day), actors).slice(0, part.actorsNeeded),
    room: client.rooms.filter((room) => room.capacity >= smallestRoom).find(isFree(day, "room")),
  });
  const fits = (day: number, client: Home, part: Part) => {
    const found = staffFor(day, client, part);
    return found.room && found.trainers.length === part.trainersNeeded && found.actors.length === part.actorsNeeded;
  };
  return {
    findDay(from, weekday, client, part) {
      const first = from + ((weekday - calendar.weekdayOf(from) + 7) % 7);
      for (let day = first; day < first + weeksToSearch * 7; day += 7) {
        if (calendar.isSuitable(day, client.zones) && fits(day, client, part)) return day;
      }
      throw new RangeError(`The demo finds no day for ${part.name} after ${calendar.dateOf(from)}.`);
    },
    book(day, client, part) {
      const { room, ...staff } = staffFor(day, client, part);
      if (!room) throw new RangeError(`${client.name} has no room left on ${calendar.dateOf(day)}.`);
      for (const { id } of [...staff.trainers, ...staff.actors]) taken.add(`person ${id} ${day}`);
      taken.add(`room ${room.id} ${day}`);
      return { part, day, room, ...staff, ...timesOf(calendar, day, part) };
    },
  };
}

/** Everyone gets a turn: the list begins with another one each time. */
const rotated = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

const timesOf = (calendar: Calendar, day: number, part: Part) => ({
  date: calendar.dateOf(day),
  startsAt: part.startsAt,
  startInstant: calendar.instant(day, part.startsAt),
  endInstant: calendar.instant(day, part.endsAt),
});
