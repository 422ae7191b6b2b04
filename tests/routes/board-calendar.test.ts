import { describe, expect, test } from "vitest";
import type { BoardHoliday, BoardItem } from "~/routes/board/board-data";
import { backgroundsOf, eventsOf, hoursOf, momentOf, mostAtOnce } from "~/routes/board/calendar/events";

const item: BoardItem = {
  ...{ sessionId: 5, version: 2, trainingCode: "2026-0007", sessionName: "Trainingsdag 1", kind: "training_day" },
  ...{ date: "2026-03-29", startsAt: "09:30", endsAt: "16:30", region: "Kop", client: "Jeugdhuis", location: null },
  ...{ staffing: "orange", hasConflict: false, state: "missing", movable: true, locked: false, label: "Dag 1" },
};
const holiday = (from: string, to: string, label: string, kind: BoardHoliday["kind"] = "school") => ({
  ...{ from, to, label, kind },
});

describe("sessions in the calendar", () => {
  test("stand on the hours that they are given at, also on the day that the clock changes", () => {
    const [event] = eventsOf([item], "/planbord");
    expect(event).toMatchObject({ id: "5", start: "2026-03-29T09:30", end: "2026-03-29T16:30", startEditable: true });
    expect(event?.url).toBe("/planbord/verplaatsen/5?terug=%2Fplanbord");
  });

  test("those that may not move lead to the session and stay where they are", () => {
    const [event] = eventsOf([{ ...item, movable: false }], "/planbord");
    expect(event).toMatchObject({ url: "/bijeenkomsten/5", startEditable: false });
  });

  test("a drop is read as the hours that it was dropped on", () => {
    const at = (text: string) => new Date(`${text}:00Z`);
    expect(momentOf(at("2026-03-30T10:15"), at("2026-03-30T17:15"))).toEqual({
      ...{ date: "2026-03-30", startsAt: "10:15", endsAt: "17:15" },
    });
    expect(momentOf(at("2026-03-30T10:15"), null)).toEqual({ date: "2026-03-30" });
    expect(momentOf(at("2026-03-30T20:00"), at("2026-03-31T03:00"))).toEqual({ date: "2026-03-30", startsAt: "20:00" });
  });

  test.each([
    [[], "08:00", "18:00"],
    [[item], "08:00", "18:00"],
    [[{ ...item, startsAt: "07:15", endsAt: "21:30" }], "07:00", "22:00"],
    [[{ ...item, endsAt: "20:00" }], "08:00", "20:00"],
  ])("a week shows the hours that are needed", (items, from, until) => {
    expect(hoursOf(items)).toEqual({ from, until });
  });
});

test.each([
  [[], 0],
  [[["09:30", "16:30"]], 1],
  [
    [
      ["09:30", "12:30"],
      ["12:30", "16:30"],
    ],
    1,
  ],
  [
    [
      ["09:30", "12:31"],
      ["12:30", "16:30"],
    ],
    2,
  ],
  [
    [
      ["09:30", "16:30"],
      ["09:30", "16:30"],
      ["13:00", "14:00"],
      ["14:00", "15:00"],
    ],
    3,
  ],
] as [[string, string][], number][])("%j stand at most %i beside each other", (hours, most) => {
  const items = hours.map(([startsAt, endsAt]) => ({ ...item, startsAt, endsAt }));
  expect(mostAtOnce([...items, { ...item, date: "2026-03-30" }])).toBe(Math.max(most, 1));
});

describe("holidays behind the sessions", () => {
  const spans = (holidays: BoardHoliday[]) =>
    backgroundsOf(holidays).map(({ start, end, title }) => [start, end, title]);

  test("one is drawn from its first day through its last", () => {
    expect(spans([holiday("2026-04-25", "2026-05-03", "Meivakantie")])).toEqual([
      ["2026-04-25", "2026-05-04", "Meivakantie"],
    ]);
  });

  test("where two meet they become one with both names", () => {
    const holidays = [
      holiday("2026-04-25", "2026-05-03", "Meivakantie"),
      holiday("2026-04-27", "2026-04-27", "Koningsdag", "free"),
    ];
    expect(spans(holidays)).toEqual([
      ["2026-04-25", "2026-04-27", "Meivakantie"],
      ["2026-04-27", "2026-04-28", "Meivakantie · Koningsdag"],
      ["2026-04-28", "2026-05-04", "Meivakantie"],
    ]);
    expect(backgroundsOf(holidays).map(({ className }) => className)).toEqual([
      "calendar-holiday",
      "calendar-holiday calendar-free",
      "calendar-holiday",
    ]);
  });

  test("days between two holidays stay empty", () => {
    const holidays = [
      holiday("2026-04-06", "2026-04-06", "Tweede paasdag", "free"),
      holiday("2026-04-27", "2026-04-27", "Koningsdag", "free"),
    ];
    expect(spans(holidays)).toEqual([
      ["2026-04-06", "2026-04-07", "Tweede paasdag"],
      ["2026-04-27", "2026-04-28", "Koningsdag"],
    ]);
    expect(backgroundsOf([])).toEqual([]);
  });
});
