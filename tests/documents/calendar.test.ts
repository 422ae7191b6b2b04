import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEntry, calendarOf } from "~/documents/calendar/calendar";
import { localTimeOf, requireInstant } from "~/domain/dates";
import { instantOf, readCalendar } from "./read-calendar";

const entry: CalendarEntry = {
  uid: "session-12@jim.example",
  start: requireInstant("2026-03-10", "09:30"),
  end: requireInstant("2026-03-10", "16:30"),
  title: "Trainingsdag 1",
  place: "Buurthuis, Zwolle",
  description: "Training JIM-2026-001",
  url: "https://jim.example/bijeenkomsten/12",
  changedAt: requireInstant("2026-02-01", "12:00"),
  sequence: 3,
};

test("a whole file, line by line", () => {
  expect(calendarOf("Mijn agenda", [entry]).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//JIM//Trainingen//NL",
    "NAME:Mijn agenda",
    "X-WR-CALNAME:Mijn agenda",
    "BEGIN:VEVENT",
    "UID:session-12@jim.example",
    "SEQUENCE:3",
    "DTSTAMP:20260201T110000Z",
    "DTSTART:20260310T083000Z",
    "DTEND:20260310T153000Z",
    "SUMMARY:Trainingsdag 1",
    "LOCATION:Buurthuis\\, Zwolle",
    "DESCRIPTION:Training JIM-2026-001",
    "URL;VALUE=URI:https://jim.example/bijeenkomsten/12",
    "STATUS:CONFIRMED",
    "LAST-MODIFIED:20260201T110000Z",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

describe("the clock in Amsterdam", () => {
  test.each([
    ["2026-03-28", "20260328T083000Z"],
    ["2026-03-30", "20260330T073000Z"],
    ["2026-10-24", "20261024T073000Z"],
    ["2026-10-26", "20261026T083000Z"],
  ])("half past nine on %s is %s", (date, written) => {
    const start = requireInstant(date, "09:30");
    const [event] = readCalendar(calendarOf("a", [{ ...entry, start, end: start + 3_600_000 }])).events;
    expect(event?.DTSTART).toBe(written);
    expect(localTimeOf(instantOf(event?.DTSTART))).toBe("09:30");
  });

  test("an instant comes back as it went in, also in the hours that the clock skips or repeats", () => {
    const seconds = fc.integer({ min: Date.UTC(2026, 2, 28) / 1000, max: Date.UTC(2026, 9, 27) / 1000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: 1, max: 86_400 }), (from, length) => {
        const [start, end] = [from * 1000, (from + length) * 1000];
        const [event] = readCalendar(calendarOf("a", [{ ...entry, start, end }])).events;
        expect([instantOf(event?.DTSTART), instantOf(event?.DTEND)]).toEqual([start, end]);
      }),
    );
  });
});

test("no entry yet is a calendar too", () => {
  expect(readCalendar(calendarOf("Leeg", [])).events).toEqual([]);
});

test("what is not known is left out, what waits for an answer is tentative", () => {
  const bare = { ...entry, place: null, description: null, url: null, isTentative: true };
  const [event] = readCalendar(calendarOf("a", [bare])).events;
  expect(event).not.toHaveProperty("LOCATION");
  expect(event).not.toHaveProperty("DESCRIPTION");
  expect(event).not.toHaveProperty("URL");
  expect(event?.STATUS).toBe("TENTATIVE");
});

describe("what people type", () => {
  test("it stays in its own property, whatever it holds", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (title, description, name) => {
        const { calendar, events } = readCalendar(calendarOf(name || "a", [{ ...entry, title, description }]));
        expect(events).toHaveLength(1);
        expect(events[0]?.SUMMARY).toBe(cleaned(title));
        expect(events[0]?.DESCRIPTION ?? "").toBe(cleaned(description));
        expect(calendar.NAME).toBe(cleaned(name || "a"));
      }),
    );
  });

  test.each([
    ["a\r\nATTENDEE:mailto:x@evil.example", "a\nATTENDEE:mailto:x@evil.example"],
    ["tab\tnul\u0000bel\u0007", "tabnulbel"],
    ["schuin\\streep; komma, en\nregel", "schuin\\streep; komma, en\nregel"],
  ])("%j", (typed, shown) => {
    const { calendar, events } = readCalendar(calendarOf(typed, [{ ...entry, title: typed, uid: typed }]));
    expect(events[0]?.SUMMARY).toBe(shown);
    expect(events[0]).not.toHaveProperty("ATTENDEE");
    expect(calendar.NAME).toBe(shown.replaceAll("\n", " "));
    expect(calendar).not.toHaveProperty("ATTENDEE");
  });

  test("an address keeps leading to its page", () => {
    const url = "https://jim.example/planbord?op=regio&regio=JZ01,JZ02;x y";
    const [event] = readCalendar(calendarOf("a", [{ ...entry, url }])).events;
    expect(event?.URL).toBe("https://jim.example/planbord?op=regio&regio=JZ01%2CJZ02%3Bx%20y");
  });

  test("no line is longer than 75 bytes", () => {
    const long = "ë".repeat(400);
    const lines = calendarOf("a", [{ ...entry, title: long, description: long }]).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

const cleaned = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, "");
