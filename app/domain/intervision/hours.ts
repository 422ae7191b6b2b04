import { type Reader, statement } from "#db/client.server";
import type { Mark, Register } from "#db/lists";
import { type GuideRegister, guideRegisters } from "#db/lists-after";
import { attendedMinutes } from "../attendance/rules";
import { isAgreed } from "../booking/state";
import type { Instant, LocalDate } from "../dates";
import { registersOn } from "./registration-rules";
import { readRegistrations } from "./rows";

/** A training day is training, an intervision is reflection: registers count them apart. */
export const hourKinds = ["training", "reflection"] as const;
export type HourKind = (typeof hourKinds)[number];

export interface KindOfHours {
  kind: HourKind;
  minutes: number;
  sessions: number;
  /** Of these the minutes under a guide who could sign a reflection statement that day. */
  signableMinutes: number;
}

/** What someone followed, and the registers for which it can count. */
export interface Hours {
  registers: Register[];
  kinds: KindOfHours[];
}

interface AttendedRow {
  kind: HourKind;
  netMinutes: number;
  mark: Mark;
  minutesMissed: number;
  isSignable: 0 | 1;
}

const lasted = "coalesce(r.minutes, s.net_minutes) AS netMinutes";

const attendedSql = `
  SELECT CASE s.kind WHEN 'intervision' THEN 'reflection' ELSE 'training' END AS kind, ${lasted},
    m.mark, m.minutes_missed AS minutesMissed,
    s.kind = 'intervision' AND EXISTS (SELECT 1 FROM booking b JOIN guide_registration g ON g.person_id = b.person_id
      WHERE b.session_id = s.id AND b.function = 'trainer' AND b.capacity = 'full' AND ${isAgreed("b", "s")}
        AND g.starts_on <= s.date AND (g.ends_on IS NULL OR s.date <= g.ends_on)) AS isSignable
  FROM enrolment e JOIN attendance_mark m ON m.enrolment_id = e.id AND m.superseded_at IS NULL
  JOIN session s ON s.id = m.session_id LEFT JOIN intervision_record r ON r.session_id = s.id
  WHERE e.person_id = :personId AND s.end_instant <= :now`;

const registersSql = "SELECT DISTINCT register FROM registration WHERE person_id = ? ORDER BY register";

/** The hours that a professional attended until now, in minutes: by kind, for their registers. Two statements. */
export function hoursOf(db: Reader, personId: number, now: Instant): Hours {
  const rows = statement<AttendedRow>(db, attendedSql).all({ personId, now });
  const registers = statement<{ register: Register }>(db, registersSql).all(personId);
  return {
    registers: registers.map(({ register }) => register),
    kinds: hourKinds.map((kind) => hoursOfKind(kind, rows)),
  };
}

function hoursOfKind(kind: HourKind, rows: readonly AttendedRow[]): KindOfHours {
  const attended = rows
    .filter((row) => row.kind === kind)
    .map((row) => ({ ...row, minutes: attendedMinutes(row, row) }))
    .filter(({ minutes }) => minutes > 0);
  const signable = attended.filter(({ isSignable }) => isSignable === 1);
  return { kind, minutes: sum(attended), sessions: attended.length, signableMinutes: sum(signable) };
}

const sum = (rows: readonly { minutes: number }[]): number => rows.reduce((total, { minutes }) => total + minutes, 0);

export interface GuidedHours {
  minutes: number;
  meetings: number;
  /** A meeting counts for every register they were in that day; null is for none: nothing can be signed of it. */
  byRegister: { register: GuideRegister | null; minutes: number; meetings: number }[];
}

interface GuidedRow {
  date: LocalDate;
  minutes: number;
}

const guidedSql = `
  SELECT s.date, coalesce(r.minutes, s.net_minutes) AS minutes
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  LEFT JOIN intervision_record r ON r.session_id = s.id
  WHERE b.person_id = :personId AND b.function = 'trainer' AND b.capacity = 'full' AND ${isAgreed("b", "s")}
    AND s.kind = 'intervision' AND s.end_instant <= :now AND t.status <> 'cancelled'
    AND (r.session_id IS NOT NULL OR EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id))
  ORDER BY s.start_instant`;

/**
 * The hours of intervision that someone guided until now, in minutes, by the registers in which they stood on the day. A
 * meeting counts once its attendance was handed in or it was recorded. Two statements.
 */
export function guidedHoursOf(db: Reader, personId: number, now: Instant): GuidedHours {
  const rows = statement<GuidedRow>(db, guidedSql).all({ personId, now });
  const periods = readRegistrations(db, [personId]);
  const byRegister = new Map<GuideRegister | null, GuidedRow[]>();
  for (const row of rows) {
    const registers = registersOn(periods, [row.date]);
    for (const register of registers.length > 0 ? registers : [null]) {
      byRegister.set(register, [...(byRegister.get(register) ?? []), row]);
    }
  }
  return {
    ...{ minutes: sum(rows), meetings: rows.length },
    byRegister: [...guideRegisters, null].flatMap((register) => {
      const own = byRegister.get(register);
      return own ? [{ register, minutes: sum(own), meetings: own.length }] : [];
    }),
  };
}
