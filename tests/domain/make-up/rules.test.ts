import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requireInstant } from "~/domain/dates";
import { type HostForPerson, placesFor, type Repair, roomLeft, whyNotThere } from "~/domain/make-up/rules";
import { absent, all, day, judged, present } from "../certificate/world";

const now = requireInstant("2026-03-02", "10:00");

const repair: Repair = {
  ...{ enrolmentId: 1, personId: 2, missedSessionId: 3, missedName: "Trainingsdag 2", missedOn: "2026-02-23" },
  ...{ trainingId: 1, until: "2026-08-22", trainingTypeId: 7, position: 2, kind: "training_day" },
  ...{ locationId: null, regionCode: "JZ01" },
};

const host = (change: Partial<HostForPerson> = {}): HostForPerson => {
  const date = change.date ?? "2026-03-16";
  return {
    ...{
      sessionId: 9,
      trainingId: 5,
      groupId: null,
      trainingCode: "2026-0005",
      trainingTypeId: 7,
      position: 2,
      kind: "training_day",
    },
    ...{ status: "confirmed", organisation: "Jarabee", name: "Trainingsdag 2", startsAt: "09:30", endsAt: "16:30" },
    ...{ startInstant: requireInstant(date, "09:30"), locationId: 4, regionCode: "JZ01", place: "Zaal 1, Tiel" },
    ...{ maxParticipants: 15, capacity: 20, expected: 12, isInIt: false, conflicts: [], km: 10 },
    ...change,
    date,
  };
};

test.each<[string | undefined, Partial<HostForPerson>]>([
  [undefined, {}],
  ["make_up_other_part", { trainingId: 1 }],
  [undefined, { trainingId: 1, groupId: 2 }],
  ["make_up_other_part", { trainingId: 1, groupId: 2, sessionId: 3 }],
  ["make_up_other_part", { trainingTypeId: 8 }],
  ["make_up_other_part", { position: 1 }],
  ["make_up_other_part", { kind: "intervision" }],
  ["make_up_in_it_already", { isInIt: true }],
  ["make_up_not_on", { status: "planned" }],
  ["make_up_not_on", { status: "cancelled" }],
  ["make_up_begun", { date: "2026-03-01" }],
  [undefined, { date: "2026-08-22" }],
  ["make_up_after", { date: "2026-08-23" }],
  ["make_up_full", { expected: 15 }],
  ["make_up_full", { capacity: 12 }],
  [undefined, { capacity: null, expected: 14 }],
  ["make_up_busy", { conflicts: [{ code: "make_up_busy" }] }],
])("%s", (code, change) => expect(whyNotThere(host(change), repair, now)?.code).toBe(code));

describe("the places for what was missed", () => {
  test("are the nearest first, then the earliest; without a known distance last", () => {
    const hosts = [
      host({ sessionId: 11, km: null }),
      host({ sessionId: 12, km: 30 }),
      host({ sessionId: 13, date: "2026-04-01" }),
      host({ sessionId: 14, date: "2026-03-20" }),
    ];
    expect(placesFor(repair, hosts, now).open.map(({ sessionId }) => sessionId)).toEqual([14, 13, 12, 11]);
  });

  test.each([
    [[], [["make_up_none_planned", undefined]]],
    [[host({ expected: 15 }), host({ expected: 16 })], [["make_up_all_full", 2]]],
    [
      [host({ expected: 15 }), host({ conflicts: [{ code: "make_up_busy" }] })],
      [
        ["make_up_all_full", 1],
        ["make_up_all_busy", 1],
      ],
    ],
    [[host({ status: "planned" })], [["make_up_none_planned", undefined]]],
  ])("tell why there is none (%#)", (hosts: HostForPerson[], expected) => {
    const { open, why } = placesFor(repair, hosts, now);
    expect([open, why.map(({ code, params }) => [code, params?.count])]).toEqual([[], expected]);
  });

  test("never hold more than the training's maximum and the room", () => {
    const counts = fc.record({
      maxParticipants: fc.integer({ min: 1, max: 20 }),
      capacity: fc.option(fc.integer({ min: 1, max: 20 })),
      expected: fc.integer({ min: 0, max: 25 }),
    });
    fc.assert(
      fc.property(counts, (change) => {
        const one = host(change);
        const isOpen = placesFor(repair, [one], now).open.length === 1;
        expect(isOpen).toBe(one.expected < Math.min(one.maxParticipants, one.capacity ?? 99));
        expect(roomLeft(one) > 0).toBe(isOpen);
      }),
    );
  });
});

test("a make-up never lowers a verdict", () => {
  const rank = { cannot: 0, not_yet: 1, qualifies: 2 };
  const mark = fc.constantFrom(present, absent, null);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), mark, fc.constantFrom(1, 50, 70, 100), (missed, other, share) => {
      const given = {
        today: "2026-07-01",
        marks: { ...all, [missed]: absent },
        training: { attendanceShare: share },
      };
      const makeUps = { [missed]: { session: day(21, "2026-06-20"), mark: other } };
      const [without, withIt] = [judged(given), judged({ ...given, makeUps })];
      expect(rank[withIt.state]).toBeGreaterThanOrEqual(rank[without.state]);
      expect(withIt.share.attended).toBeGreaterThanOrEqual(without.share.attended);
    }),
  );
});
