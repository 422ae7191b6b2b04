import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inWeekOf, moveAddress, placeAddress } from "~/routes/board/drag/addresses";
import { dayIn, draggedFrom, dropAddress } from "~/routes/board/drag/dragged";

const back = "/planbord?vorm=maand&van=2026-03-01";
const returned = "terug=%2Fplanbord%3Fvorm%3Dmaand%26van%3D2026-03-01";
const session = { kind: "session", sessionId: 5, date: "2026-03-12" } as const;
const training = { kind: "training", code: "2026-0007" } as const;

describe("the week that something lands in", () => {
  test.each([
    ["2026-03-12", "2026-03-23", "2026-03-26"],
    ["2026-03-15", "2026-03-23", "2026-03-29"],
    ["2026-03-09", "2026-12-28", "2026-12-28"],
    ["2026-12-31", "2026-12-21", "2026-12-24"],
    ["2026-03-26", "2026-10-19", "2026-10-22"],
  ])("%s in the week of %s becomes %s", (date, monday, there) => {
    expect(inWeekOf(date, monday)).toBe(there);
  });

  const dayLength = 86_400_000;
  const isoOf = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10);
  const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

  test("keeps the weekday and stays within its seven days", () => {
    const day = fc.integer({ min: 18_000, max: 30_000 });
    fc.assert(
      fc.property(day, day, (from, week) => {
        const monday = isoOf(Math.floor((week - 4) / 7) * 7 + 4);
        const there = inWeekOf(isoOf(from), monday);
        const distance = (Date.parse(there) - Date.parse(monday)) / dayLength;
        expect(weekdayOf(monday)).toBe(1);
        expect(weekdayOf(there)).toBe(weekdayOf(isoOf(from)));
        expect(distance >= 0 && distance < 7).toBe(true);
      }),
    );
  });
});

describe("from a drop to the page that asks", () => {
  test.each([
    [{ session: "5", dragDate: "2026-03-12" }, session],
    [{ dragTraining: "2026-0007" }, training],
    [{ session: "5" }, null],
    [{ date: "2026-03-12" }, null],
    [{}, null],
  ])("%j is dragged as %j", (marks, dragged) => {
    expect(draggedFrom(marks)).toEqual(dragged);
  });

  test("a session keeps its weekday in a week; a training takes the Monday", () => {
    expect(dayIn({ week: "2026-03-23" }, session)).toBe("2026-03-26");
    expect(dayIn({ week: "2026-03-23" }, training)).toBe("2026-03-23");
    expect(dayIn({ date: "2026-04-01" }, session)).toBe("2026-04-01");
    expect(dayIn({}, session)).toBeNull();
  });

  test("asks to move a session, unless it stays on its day", () => {
    expect(dropAddress(session, "2026-03-26", back)).toBe(`/planbord/verplaatsen/5?datum=2026-03-26&${returned}`);
    expect(dropAddress(session, session.date, back)).toBeNull();
  });

  test("asks to place a training on the day", () => {
    expect(dropAddress(training, "2026-03-26", back)).toBe(
      `/planbord/inplannen/2026-0007?datum=2026-03-26&${returned}`,
    );
  });

  test("says only what is wanted", () => {
    expect(moveAddress(5, null, "/planbord")).toBe("/planbord/verplaatsen/5?terug=%2Fplanbord");
    expect(moveAddress(5, { date: "2026-03-26", startsAt: "10:00", endsAt: "12:30" }, "/planbord")).toBe(
      "/planbord/verplaatsen/5?datum=2026-03-26&van=10%3A00&tot=12%3A30&terug=%2Fplanbord",
    );
    expect(placeAddress("2026-0007", null, "/planbord")).toBe("/planbord/inplannen/2026-0007?terug=%2Fplanbord");
  });
});
