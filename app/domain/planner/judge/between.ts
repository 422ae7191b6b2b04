import { dayNumber, monthOf, quarterOf } from "../calendar";
import type { Id, IsoDate, Violation } from "../types";
import { type Case, hard, trainersIn, type World } from "./world";

interface Stay {
  trainingId: Id;
  date: IsoDate;
}

/** What is wrong between plans: bookings on one day, and limits over a month and a quarter. */
export function betweenViolations(cases: readonly Case[]): Violation[] {
  const [world] = cases.map((one) => one.world);
  if (!world) return [];
  const { today } = world.problem;
  const trainers = collect(cases, (one, session) => trainersIn(one.plan, session));
  const actors = collect(cases, (_, session) => session.actorIds);
  const people = collect(cases, (one, session) => [...trainersIn(one.plan, session), ...session.actorIds]);
  const rooms = collect(cases, (_, session) => (session.venueId === undefined ? [] : [session.venueId]));
  return [
    ...[...people].flatMap(([id, stays]) =>
      sameDay(stays, today).map((met) => hard("doubleBooked", aboutStays(met, [id]))),
    ),
    ...[...rooms].flatMap(([venue, stays]) =>
      sameDay(stays, today).map((met) =>
        hard("venueDouble", { ...aboutStays(met, []), params: { venue, date: met[0]?.date ?? "" } }),
      ),
    ),
    ...restViolations(world, actors),
    ...capViolations(world, trainers, actors),
  ];
}

function collect(
  cases: readonly Case[],
  idsOf: (one: Case, session: Case["plan"]["sessions"][number]) => readonly Id[],
): Map<Id, Stay[]> {
  const found = new Map<Id, Stay[]>();
  for (const one of cases) {
    for (const session of one.plan.sessions) {
      for (const id of idsOf(one, session)) {
        const stays = found.get(id) ?? [];
        stays.push({ trainingId: one.training.id, date: session.date });
        found.set(id, stays);
      }
    }
  }
  return found;
}

/** Days that are over are left alone. */
const sameDay = (stays: readonly Stay[], today: IsoDate): Stay[][] =>
  groups(
    stays.filter(({ date }) => date >= today),
    ({ date }) => date,
  ).filter(({ length }) => length > 1);

function groups(stays: readonly Stay[], keyOf: (stay: Stay) => string | number): Stay[][] {
  const found = new Map<string | number, Stay[]>();
  for (const stay of stays) {
    const group = found.get(keyOf(stay));
    if (group) group.push(stay);
    else found.set(keyOf(stay), [stay]);
  }
  return [...found.values()];
}

const aboutStays = (stays: readonly Stay[], personIds: Id[]) => ({
  trainingIds: [...new Set(stays.map(({ trainingId }) => trainingId))],
  personIds,
  dates: [...new Set(stays.map(({ date }) => date))],
  params: { date: stays[0]?.date ?? "", person: personIds[0] ?? "" } as Record<string, string | number>,
});

/** Acting days of one person that follow each other too soon. */
function restViolations({ actors: known, problem: { today } }: World, actors: Map<Id, Stay[]>): Violation[] {
  return [...actors].flatMap(([id, stays]) => {
    const rest = known.get(id)?.restDays ?? 0;
    if (rest === 0) return [];
    const sorted = stays.toSorted((one, other) => (one.date < other.date ? -1 : 1));
    return sorted.slice(1).flatMap((stay, index) => {
      const before = sorted[index] ?? stay;
      const days = dayNumber(stay.date) - dayNumber(before.date);
      if (days === 0 || days > rest || stay.date < today) return [];
      const about = aboutStays([before, stay], [id]);
      return hard("rest", { ...about, params: { person: id, date: before.date, next: stay.date, rest } });
    });
  });
}

function capViolations(world: World, trainers: Map<Id, Stay[]>, actors: Map<Id, Stay[]>): Violation[] {
  const over = (rule: "quarterCap" | "actorMonthCap", id: Id, stays: Stay[], most: number) => {
    const about = aboutStays(stays, [id]);
    return hard(rule, { ...about, params: { person: id, count: stays.length, most } });
  };
  const isTooMany = (met: Stay[], most: number) =>
    met.length > most && met.some(({ date }) => date >= world.problem.today);
  const quarters = [...trainers].flatMap(([id, stays]) => {
    const most = world.trainers.get(id)?.maxPerQuarter ?? Number.POSITIVE_INFINITY;
    const full = groups(stays, ({ date }) => quarterOf(date)).filter((met) => isTooMany(met, most));
    return full.map((met) => over("quarterCap", id, met, most));
  });
  const months = [...actors].flatMap(([id, stays]) => {
    const most = world.actors.get(id)?.maxPerMonth ?? Number.POSITIVE_INFINITY;
    const full = groups(stays, ({ date }) => monthOf(date)).filter((met) => isTooMany(met, most));
    return full.map((met) => over("actorMonthCap", id, met, most));
  });
  return [...quarters, ...months];
}
