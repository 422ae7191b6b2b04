import fc from "fast-check";
import { addDays, type LocalDate, requireInstant } from "~/domain/dates";
import type { JudgedSession, OccupiedSlot, PersonInSession } from "~/domain/schedule/facts";
import type { judge, Scene } from "~/domain/schedule/rules";
import type { KnownStaff } from "~/domain/schedule/staff";
import { around } from "./world";

/** Tilburg, Tiel, Groningen; the fourth is nowhere known. */
const places = [
  { latitude: 51.56, longitude: 5.08 },
  { latitude: 51.89, longitude: 5.43 },
  { latitude: 53.22, longitude: 6.57 },
  null,
];
export const locations = new Map(
  places.map((place, index) => [
    index + 1,
    { id: index + 1, name: `Zaal ${index + 1}`, capacity: 12, regionCode: "JZ01", schoolZone: null, place },
  ]),
);

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
const functions = ["trainer", "actor", "participant"] as const;
const person = fc.record({ personId: fc.integer({ min: 1, max: 5 }), as: fc.constantFrom(...functions) });

/** Two weeks around the end of a month and a quarter, at whole hours, so that much touches and much collides. */
export const drawnSessions = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 13 }),
      hour: fc.integer({ min: 7, max: 18 }),
      hours: fc.integer({ min: 1, max: 4 }),
      locationId: fc.option(fc.integer({ min: 1, max: 4 })),
      trainingId: fc.integer({ min: 1, max: 4 }),
      people: fc.uniqueArray(person, { maxLength: 4, selector: (one) => `${one.personId} ${one.as}` }),
    }),
    { maxLength: 14 },
  )
  .map((drawn) => drawn.map(sessionOf));

interface Drawn {
  day: number;
  hour: number;
  hours: number;
  locationId: number | null;
  trainingId: number;
  people: readonly PersonInSession[];
}

export function sessionOf({ day, hour, hours, ...rest }: Drawn, index: number): JudgedSession & { sessionId: number } {
  const date: LocalDate = addDays("2026-03-24", day);
  const [startsAt, endsAt] = [clock(hour), clock(hour + hours)];
  return {
    ...rest,
    key: String(index + 1),
    sessionId: index + 1,
    label: `T${rest.trainingId}`,
    name: `Deel ${index + 1}`,
    clientOrganisationId: 1,
    ...{ date, startsAt, endsAt, participantCount: 12 },
    startInstant: requireInstant(date, startsAt),
    endInstant: requireInstant(date, endsAt),
    part: { position: index + 1, usualGapDays: 7 },
  };
}

export type Session = ReturnType<typeof sessionOf>;

export const slotFor = ({ trainingId, label = "", ...session }: Session): OccupiedSlot => ({
  ...session,
  trainingId: trainingId ?? 0,
  trainingCode: label,
});

/** Everything that stands, with a trainer who is away, one who is not certified, one with limits, and actors with a file. */
export function sceneOf(sessions: readonly Session[]): Scene {
  const courses = new Map(
    [1, 2, 3, 4].map((id) => [
      id,
      sessions
        .filter(({ trainingId }) => trainingId === id)
        .map(({ key, name = "", date, startsAt, part }) => ({
          ...{ key, name, date, startsAt },
          ...(part ?? { position: 0, usualGapDays: null }),
        })),
    ]),
  );
  const staff = new Map([1, 2, 3, 4, 5].map((id) => [id, knownOf(id, sessions)]));
  return { now: 0, names: new Map(), locations, aroundOf: () => ({ ...around, locations }), staff, courses };
}

const certified = { qualification: "certified", startsOn: "2020-01-01", endsOn: null, graceMonths: 0 } as const;

function knownOf(id: number, sessions: readonly Session[]): KnownStaff {
  const on = (as: PersonInSession["as"][]) =>
    sessions.filter(({ people }) => people.some((one) => one.personId === id && as.includes(one.as)));
  const away = { startsOn: "2026-03-26", endsOn: "2026-03-27", isAvailable: false, reason: null };
  return {
    name: `Persoon ${id}`,
    isActor: id === 2,
    organisationId: 1,
    qualifications: { periods: id === 4 ? [] : [{ ...certified, withdrawnOn: null }], aways: [] },
    availability: { weekly: [], exceptions: id === 3 ? [away] : [], home: null, travelRadiusKm: null, saidAt: null },
    limits: id < 3 ? { perWeek: 2, perMonth: 3, perQuarter: 4 } : null,
    booked: on(["trainer", "actor"]).map(({ sessionId, date }) => ({ sessionId, date })),
    care: {
      agreement: {
        ...{ birthDate: "2000-01-01", hasSupporter: id !== 5, maxDaysPerMonth: 2, restDays: 1, aftercareDays: 7 },
      },
      consents: (["file", "supporter_contact"] as const).map((purpose) => ({
        ...{ purpose, giver: "self" as const, givenOn: "2020-01-01", withdrawnOn: null },
      })),
      actingDays: on(["actor"]).map(({ sessionId, date }) => ({ sessionId, date })),
      openTalks: [],
    },
  };
}

/** What is found about one session, in words of its own that two ways of asking share, without an order. */
export const toldOf = (key: string, found: ReturnType<typeof judge>): string[] =>
  found
    .filter((finding) => finding.key === key)
    .map(({ level, reason, personId }) => JSON.stringify([level, reason, personId]))
    .toSorted();
