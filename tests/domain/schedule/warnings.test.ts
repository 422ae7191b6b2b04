import { describe, expect, test } from "vitest";
import { checkProposal, type ProposedSession } from "~/domain/schedule/rules";
import { around, proposal } from "./world";

describe("faults", () => {
  test.each([
    ["2026-03-10", "09:30", "09:30", ["end_not_after_start"]],
    ["2026-03-10", "16:30", "09:30", ["end_not_after_start"]],
    ["2027-03-28", "02:30", "04:00", ["time_does_not_exist"]],
    ["2027-03-28", "02:30", "02:15", ["time_does_not_exist", "end_not_after_start"]],
    ["2027-10-31", "01:30", "02:30", ["time_occurs_twice"]],
    ["2027-10-31", "03:00", "04:00", []],
  ])("%s from %s to %s: %j", (date, startsAt, endsAt, expected) => {
    const findings = checkProposal([proposal({ date, startsAt, endsAt })], [], around);
    expect(findings.filter(({ level }) => level === "fault").map(({ reason }) => reason.code)).toEqual(expected);
  });
});

describe("warnings", () => {
  test.each<[string, Partial<ProposedSession>, unknown[]]>([
    ["an ordinary Tuesday", {}, []],
    ["Saturday", { date: "2026-03-14" }, [{ code: "weekend", params: { date: { date: "2026-03-14" } } }]],
    [
      "King's Day, in the May holiday",
      { date: "2026-04-27" },
      [
        { code: "public_holiday", params: { holiday: "kings_day", date: { date: "2026-04-27" } } },
        {
          code: "school_holiday_fixed",
          params: { name: "Meivakantie", zone: "noord", until: { date: "2026-05-03" } },
        },
      ],
    ],
    [
      "Liberation Day",
      { date: "2026-05-05" },
      [{ code: "attention_day", params: { holiday: "liberation_day", date: { date: "2026-05-05" } } }],
    ],
    [
      "the municipality's own zone goes before the region's",
      { date: "2026-10-20", locationId: 2 },
      [
        {
          code: "school_holiday_advice",
          params: { name: "Herfstvakantie", zone: "zuid", until: { date: "2026-10-25" } },
        },
        { code: "location_other_region", params: { location: "Het Zuiden" } },
      ],
    ],
    ["the same day in the region itself", { date: "2026-10-20" }, []],
    ["the programme's last day", { date: "2028-12-29" }, []],
    [
      "after the programme",
      { date: "2029-01-02" },
      [
        {
          code: "outside_programme",
          params: {
            date: { date: "2029-01-02" },
            startsOn: { date: "2026-01-01" },
            endsOn: { date: "2028-12-31" },
          },
        },
      ],
    ],
    ["a full room", { participantCount: 15 }, []],
    [
      "a room too small",
      { participantCount: 16 },
      [{ code: "room_too_small", params: { location: "De Zaal", capacity: 15, participants: 16 } }],
    ],
  ])("%s", (_name, change, reasons) => {
    expect(checkProposal([proposal(change)], [], around)).toEqual(
      reasons.map((reason) => ({ key: "a", level: "warning", reason })),
    );
  });
});
