import type { LocalDate } from "~/domain/dates";
import type { Calendar } from "./calendar";
import { mayTrain, type Profile } from "./profiles";
import type { Home, Member, Part, SessionDraft } from "./shapes";

/** Who and what is taken on which day. Nobody and no room is used twice on a day, so nothing can collide. */
export interface Diary {
  /**
   * The first suitable day on this weekday, from `from` on, on which there are a room and enough people: within four weeks
   * preferably one on which the team can that began the training.
   */
  findDay(from: number, weekday: number, client: Home, part: Part, team: Team): number;
  /** As `findDay`, on any weekday on which the guests, who follow it, are free too. */
  findDayFor(guests: readonly Member[], from: number, client: Home, part: Part): number;
  /** Takes a room and people for a session on this day, those of the team first. */
  book(day: number, client: Home, part: Part, others?: { guests?: readonly Member[]; team?: Team }): SessionDraft;
  isFree(member: Member, day: number): boolean;
  take(member: Member, day: number): void;
  /** Who could train this client's group on this day as well, the own trainers first. */
  spareTrainers(day: number, client: Home): Member[];
}

/** Who stood in front of a training before, its first trainer first. */
export type Team = Pick<SessionDraft, "trainers" | "actors">;

const nobody: Team = { trainers: [], actors: [] };
const smallestRoom = 16;
const weeksForTeam = 4;
const weeksToSearch = 40;
/** What every actor's file allows: days without a session between two, and days a month. */
const restDays = 2;
const daysPerMonth = 4;

interface People {
  profiles: readonly Profile[];
  actors: readonly Member[];
  /** From this day on these actors are not booked any more. */
  resting: { from: number; actors: readonly Member[] };
}

export function createDiary(calendar: Calendar, { profiles, actors, resting }: People): Diary {
  const taken = new Set<string>();
  const acting = createActingDays(calendar);
  const seldom = createSeldom(profiles);
  const isFree = (kind: "person" | "room", id: number, day: number) => !taken.has(`${kind} ${id} ${day}`);
  const trainersFor = (day: number, client: Home, guests: readonly Member[]) => {
    const date = calendar.dateOf(day);
    const fit = rotated(profiles, day + client.id).filter(
      (one) =>
        isFree("person", one.member.id, day) &&
        !guests.includes(one.member) &&
        mayTrain(one, client.id, date) &&
        seldom.mayTrain(one, date),
    );
    return ownFirst(
      fit.map(({ member }) => member),
      client,
    );
  };
  const actorsFor = (day: number, client: Home, guests: readonly Member[]) =>
    ownFirst(rotated(actors, day + client.id), client).filter(
      (one) =>
        isFree("person", one.id, day) &&
        !guests.includes(one) &&
        acting.mayAct(one, day) &&
        !(day >= resting.from && resting.actors.includes(one)),
    );
  const staffFor = (day: number, client: Home, part: Part, guests: readonly Member[], team: Team) => ({
    trainers:
      part.trainersNeeded > 0
        ? teamFirst(trainersFor(day, client, guests), team.trainers).slice(0, part.trainersNeeded)
        : [],
    actors:
      part.actorsNeeded > 0 ? teamFirst(actorsFor(day, client, guests), team.actors).slice(0, part.actorsNeeded) : [],
    room: client.rooms.filter(({ capacity }) => capacity >= smallestRoom).find(({ id }) => isFree("room", id, day)),
  });
  const fits = (day: number, client: Home, part: Part, guests: readonly Member[], team: Team) => {
    if (guests.some(({ id }) => !isFree("person", id, day))) return false;
    const found = staffFor(day, client, part, guests, team);
    return (
      found.room !== undefined &&
      found.trainers.length === part.trainersNeeded &&
      found.actors.length === part.actorsNeeded &&
      found.trainers.every((one, place) => team.trainers.length === 0 || one === team.trainers[place])
    );
  };
  const take = ({ id }: { id: number }, day: number) => taken.add(`person ${id} ${day}`);
  const search = (span: Span, client: Home, part: Part, guests: readonly Member[], team: Team) => {
    for (let day = span.first; day < span.first + span.weeks * 7; day += span.step) {
      if (calendar.isSuitable(day, client.zones) && fits(day, client, part, guests, team)) return day;
    }
    return undefined;
  };
  const required = (day: number | undefined, part: Part, first: number): number => {
    if (day === undefined)
      throw new RangeError(`The demo finds no day for ${part.name} after ${calendar.dateOf(first)}.`);
    return day;
  };
  return {
    findDay(from, weekday, client, part, team) {
      const first = from + ((weekday - calendar.weekdayOf(from) + 7) % 7);
      const withTeam = search({ first, step: 7, weeks: weeksForTeam }, client, part, [], team);
      const anyone = () => search({ first, step: 7, weeks: weeksToSearch }, client, part, [], nobody);
      return required(withTeam ?? anyone(), part, first);
    },
    findDayFor: (guests, from, client, part) =>
      required(search({ first: from, step: 1, weeks: weeksToSearch }, client, part, guests, nobody), part, from),
    book(day, client, part, { guests = [], team = nobody } = {}) {
      const { room, ...staff } = staffFor(day, client, part, guests, team);
      if (!room) throw new RangeError(`${client.name} has no room left on ${calendar.dateOf(day)}.`);
      for (const one of [...staff.trainers, ...staff.actors, ...guests]) take(one, day);
      for (const actor of staff.actors) acting.add(actor, day);
      for (const trainer of staff.trainers) seldom.add(trainer, calendar.dateOf(day));
      taken.add(`room ${room.id} ${day}`);
      return { part, day, room, ...staff, learners: [], tale: null, ...timesOf(calendar, day, part) };
    },
    isFree: ({ id }, day) => isFree("person", id, day),
    take,
    spareTrainers: (day, client) => trainersFor(day, client, []),
  };
}

/** A stretch of days to look in: every `step` days of so many weeks. */
interface Span {
  first: number;
  step: number;
  weeks: number;
}

/** Who is of the team first, in its order. */
const teamFirst = (members: readonly Member[], team: readonly Member[]): Member[] => [
  ...team.filter((one) => members.includes(one)),
  ...members.filter((one) => !team.includes(one)),
];

const ownFirst = (members: readonly Member[], client: Home): Member[] => [
  ...members.filter(({ organisationId }) => organisationId === client.id),
  ...members.filter(({ organisationId }) => organisationId !== client.id),
];

const seldomDays = 3;

/** Counts the days of those who train but now and then. */
function createSeldom(profiles: readonly Profile[]) {
  const from = new Map(profiles.map(({ member, seldomFrom }) => [member.id, seldomFrom]));
  const days = new Map<number, number>();
  return {
    add({ id }: Member, date: LocalDate): void {
      const since = from.get(id);
      if (since && since <= date) days.set(id, (days.get(id) ?? 0) + 1);
    },
    mayTrain: ({ member, seldomFrom }: Profile, date: LocalDate): boolean =>
      seldomFrom === null || date < seldomFrom || (days.get(member.id) ?? 0) < seldomDays,
  };
}

/** The days on which each actor acts, so that nobody gets more of them than their file allows. */
function createActingDays(calendar: Calendar) {
  const byActor = new Map<number, number[]>();
  const monthOf = (day: number) => calendar.dateOf(day).slice(0, 7);
  return {
    add: ({ id }: Member, day: number) => byActor.set(id, [...(byActor.get(id) ?? []), day]),
    mayAct({ id }: Member, day: number): boolean {
      const days = byActor.get(id) ?? [];
      if (days.some((other) => Math.abs(other - day) <= restDays)) return false;
      return days.filter((other) => monthOf(other) === monthOf(day)).length < daysPerMonth;
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
