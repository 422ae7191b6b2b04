import { requireInstant } from "~/domain/dates";
import { publicHolidayOn } from "~/domain/programme/public-holidays";
import type { OccupiedSlot, ProposedSession, Surroundings } from "~/domain/schedule/rules";

export const around: Surroundings = {
  calendar: {
    publicHolidayOn,
    schoolHolidays: [
      { name: "Meivakantie", zone: "noord", startsOn: "2026-04-25", endsOn: "2026-05-03", firmness: "fixed" },
      { name: "Herfstvakantie", zone: "zuid", startsOn: "2026-10-17", endsOn: "2026-10-25", firmness: "advice" },
    ],
    zones: ["noord"],
  },
  regionCode: "JZ01",
  programme: { startsOn: "2026-01-01", endsOn: "2028-12-31" },
  locations: new Map([
    [1, { id: 1, name: "De Zaal", capacity: 15, regionCode: "JZ01", schoolZone: null, place: null }],
    [2, { id: 2, name: "Het Zuiden", capacity: 40, regionCode: "JZ39", schoolZone: "zuid", place: null }],
  ]),
  names: new Map([[7, "Tess de Wit"]]),
};

export const proposal = (change: Partial<ProposedSession> = {}): ProposedSession => ({
  key: "a",
  sessionId: null,
  trainingId: null,
  date: "2026-03-10",
  startsAt: "09:30",
  endsAt: "16:30",
  locationId: 1,
  participantCount: 12,
  people: [{ personId: 7, as: "trainer" }],
  ...change,
});

export const slot = (startsAt: string, endsAt: string, change: Partial<OccupiedSlot> = {}): OccupiedSlot => ({
  sessionId: 100,
  trainingId: 10,
  trainingCode: "2026-0010",
  startInstant: requireInstant("2026-03-10", startsAt),
  endInstant: requireInstant("2026-03-10", endsAt),
  locationId: null,
  people: [],
  ...change,
});
