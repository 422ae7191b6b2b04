import { expect, test } from "vitest";
import type { Verdict } from "~/domain/certificate/rules";
import { absent, all, type Case, excused, judged, late, present } from "./world";

test.each<[string, Case, Verdict["state"], string[]]>([
  ["absent once, in time", { marks: { ...all, 2: absent } }, "not_yet", ["session_missed_make_up"]],
  ["excused once, in time", { marks: { ...all, 2: excused } }, "not_yet", ["session_excused_make_up"]],
  ["ten minutes late, in time", { marks: { ...all, 2: late(10) } }, "not_yet", ["session_partly_make_up"]],
  ["late by the whole session", { marks: { ...all, 3: late(120) } }, "not_yet", ["session_missed_make_up"]],
  [
    "the last day to make up",
    { today: "2026-11-16", marks: { ...all, 2: absent } },
    "not_yet",
    ["session_missed_make_up"],
  ],
  [
    "the day after it",
    { today: "2026-11-17", marks: { ...all, 2: absent } },
    "cannot",
    ["share_not_reached", "session_missed", "make_up_over"],
  ],
  [
    "no making up at all",
    { training: { makeUpDays: 0 }, marks: { ...all, 1: excused, 3: late(1) } },
    "cannot",
    ["share_not_reached", "session_excused", "session_partly", "make_up_over"],
  ],
  ["one not recorded", { marks: { 1: present, 2: present } }, "not_yet", ["session_not_recorded"]],
  [
    "one not recorded, long ago",
    { today: "2027-11-17", marks: { 1: present, 2: present } },
    "not_yet",
    ["session_not_recorded"],
  ],
  ["nothing recorded", {}, "not_yet", ["session_not_recorded", "session_not_recorded", "session_not_recorded"]],
  [
    "before the last session",
    { today: "2026-05-15", marks: { 1: present, 2: present } },
    "not_yet",
    ["session_to_come"],
  ],
  [
    "one missed and one to come",
    { today: "2026-05-15", marks: { 1: present, 2: absent } },
    "not_yet",
    ["session_missed_make_up", "session_to_come"],
  ],
  [
    "before anything began",
    { today: "2026-01-01" },
    "not_yet",
    ["session_to_come", "session_to_come", "session_to_come"],
  ],
  ["no sessions", { sessions: [] }, "not_yet", ["no_sessions"]],
  [
    "at 75 %, a missed intervision is allowed and told",
    { training: { attendanceShare: 75 }, marks: { ...all, 3: absent } },
    "qualifies",
    ["share_reached", "session_missed"],
  ],
  [
    "at 75 %, but one not recorded",
    { training: { attendanceShare: 75 }, marks: { 1: present, 2: present } },
    "not_yet",
    ["session_not_recorded"],
  ],
  [
    "at 75 %, a missed day is too much",
    { training: { attendanceShare: 75 }, marks: { ...all, 1: absent } },
    "not_yet",
    ["session_missed_make_up"],
  ],
  [
    "at exactly the share: 630 of 840",
    { training: { attendanceShare: 75 }, marks: { ...all, 1: late(210) } },
    "qualifies",
    ["share_reached", "session_partly"],
  ],
  [
    "one minute under it",
    { training: { attendanceShare: 75 }, marks: { ...all, 1: late(211) } },
    "not_yet",
    ["session_partly_make_up"],
  ],
  ["cancelled training", { training: { status: "cancelled" }, marks: all }, "cannot", ["training_cancelled"]],
  ["withdrawn", { enrolment: { ended: "withdrawn" }, marks: all }, "cannot", ["enrolment_withdrawn"]],
  ["substituted", { enrolment: { ended: "substituted" } }, "cannot", ["enrolment_substituted"]],
  ["transferred", { enrolment: { ended: "transferred" } }, "cannot", ["enrolment_transferred"]],
  ["waiting", { training: { status: "confirmed" }, enrolment: { placed: false } }, "not_yet", ["on_waiting_list"]],
  ["waited in vain", { enrolment: { placed: false } }, "cannot", ["never_placed"]],
  ["never confirmed", { training: { status: "planned" }, marks: all }, "not_yet", ["training_not_confirmed"]],
  [
    "confirmed is enough once all is over",
    { training: { status: "confirmed" }, marks: all },
    "qualifies",
    ["share_reached"],
  ],
])("%s", (_name, given, state, codes) => {
  const found = judged(given);
  expect([found.state, found.reasons.map(({ code }) => code)]).toEqual([state, codes]);
});
