import { describe, expect, test } from "vitest";
import type { Verdict } from "~/domain/certificate/rules";
import { addDays } from "~/domain/dates";
import { inWords } from "~/text/reasons.server";
import { absent, all, day, intervision, judged, late, present, sessions } from "./world";

const words = ({ reasons }: Verdict) => reasons.map((reason) => inWords(reason, "nl"));

describe("the verdict as a whole", () => {
  test("everything attended", () => {
    expect(judged({ marks: all })).toEqual({
      state: "qualifies",
      reasons: [{ code: "share_reached", params: { percent: 100, asked: 100 } }],
      share: { attended: 840, total: 840, asked: 100, percent: 100 },
      netMinutes: { training_day: 720, intervision: 120 },
      sessions: [
        { id: 1, outcome: "attended", minutes: 360, madeUpIn: null },
        { id: 2, outcome: "attended", minutes: 360, madeUpIn: null },
        { id: 3, outcome: "attended", minutes: 120, madeUpIn: null },
      ],
    });
  });

  test("a missed day can be made up, in the words a professional reads", () => {
    const found = judged({ sessions: sessions.slice(0, 2), marks: { 1: present, 2: absent } });
    expect(found.state).toBe("not_yet");
    expect(words(found)).toEqual([
      "Trainingsdag 2 op 14 mei 2026: niet bijgewoond; kan worden ingehaald tot en met 10 november 2026.",
    ]);
  });
});

describe("compulsory and not", () => {
  const voluntary = { isCompulsory: false };
  const mixed = [day(1, "2026-04-30"), intervision(3, "2026-05-20", voluntary)];
  const free = [day(1, "2026-04-30", voluntary), day(2, "2026-05-14", voluntary)];

  test("a voluntary session does not count for the share, but its hours are stated", () => {
    const found = judged({ sessions: mixed, marks: { 1: present, 3: late(30) } });
    expect(found).toMatchObject({
      state: "qualifies",
      share: { attended: 360, total: 360, percent: 100 },
      netMinutes: { training_day: 360, intervision: 90 },
    });
    expect(judged({ sessions: mixed, marks: { 1: present } }).state).toBe("qualifies");
  });

  test("with nothing compulsory all sessions count: nobody passes at 0 %", () => {
    const found = judged({
      sessions: free,
      today: "2027-06-01",
      training: { attendanceShare: 1 },
      marks: { 1: absent, 2: absent },
    });
    expect(found).toMatchObject({ state: "cannot", share: { attended: 0, total: 720, percent: 0 } });
    expect(judged({ sessions: free, marks: { 1: present, 2: present } }).state).toBe("qualifies");
  });
});

describe("sessions that are not over", () => {
  test("a mark made during the session does not count yet", () => {
    const during = judged({ today: "2026-05-20", at: "16:29", marks: all });
    expect(during.sessions[2]).toEqual({ id: 3, outcome: "to_come", minutes: 0, madeUpIn: null });
    expect(during.state).toBe("not_yet");
    expect(judged({ today: "2026-05-20", at: "16:30", marks: all }).state).toBe("qualifies");
  });

  test("a future session that someone marked absent is not missed", () => {
    const found = judged({ today: "2026-05-15", marks: { ...all, 3: absent } });
    expect(found.reasons).toEqual([
      { code: "session_to_come", params: { session: "Intervisie 3", date: { date: "2026-05-20" } } },
    ]);
  });
});

test("the percentage is rounded down: 100 % means all of it", () => {
  const found = judged({ marks: { ...all, 1: late(1) } });
  expect(found.share).toEqual({ attended: 839, total: 840, asked: 100, percent: 99 });
});

test("the time to make up counts from the last session, whichever order they come in", () => {
  const found = judged({ sessions: sessions.toReversed(), marks: { ...all, 1: absent } });
  expect(found.reasons[0]?.params?.until).toEqual({ date: addDays("2026-05-20", 180) });
});
