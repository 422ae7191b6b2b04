import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { listHolds } from "~/domain/actor/holds";
import { staffComing } from "~/domain/booking/staffing";
import { type BookingFacts, bookingState, bookingStates, mustAnswerAgain } from "~/domain/booking/state";
import { type LocalDate, requireInstant, yearsBetween } from "~/domain/dates";
import { listTrainers } from "~/domain/trainer/queries";
import { trainerStates } from "~/domain/trainer/state-rules";
import type { User } from "~/domain/user";
import { keepCertifications } from "~/jobs/certifications";
import { type DemoSummary, loadDemoWorld } from "../../scripts/demo/world";
import { freshDatabase } from "../database";

const today = "2026-11-24";
const now = requireInstant(today, "08:00");
let db: Database;
let summary: DemoSummary;
let coordinator: User;

const all = <Row>(sql: string): Row[] => db.$client.prepare(sql).all() as Row[];
const count = (sql: string): number => db.$client.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number;

beforeAll(async () => {
  db = freshDatabase();
  summary = await loadDemoWorld(db, { today });
  const [first] = summary.people.coordinator;
  if (!first) throw new Error("there is a coordinator");
  coordinator = { ...first, locale: null, grants: [{ role: "coordinator", organisationId: null }] };
}, 60_000);

describe("the trainers", () => {
  test("show every state there is but that of who is on no track, also once the jobs have run", () => {
    keepCertifications(db, now);
    const states = new Set(listTrainers(db, coordinator, now).map(({ state }) => state));
    expect(trainerStates.filter((state) => !states.has(state))).toEqual(["none"]);
  });

  test("expire within three and within six months, one stands ready to be certified", () => {
    const trainers = listTrainers(db, coordinator, now);
    expect(new Set(trainers.map(({ signal }) => signal))).toEqual(new Set([null, 3, 6]));
    expect(trainers.filter(({ tracks }) => tracks.some(({ complete }) => complete)).length).toBeGreaterThanOrEqual(1);
  });

  test("grow from eight externally deployable ones", () => {
    const on = (date: string) =>
      count(`(SELECT DISTINCT person_id FROM certification WHERE qualification = 'externally_deployable'
        AND '${date}' BETWEEN starts_on AND ends_on)`);
    expect([on("2025-01-02"), on(today)]).toEqual([8, 12]);
  });

  test("hold certificates of what they became, which state what stands in their rows", () => {
    const wrong = count(`certificate c JOIN certification q ON q.id = c.certification_id
      WHERE c.facts ->> 'startsOn' <> q.starts_on OR c.facts ->> 'endsOn' IS NOT q.ends_on
        OR c.facts ->> 'qualification' <> q.qualification OR c.person_id <> q.person_id`);
    expect([wrong, count("certificate WHERE certification_id IS NOT NULL") > 20]).toEqual([0, true]);
  });

  test("are offered at sign-in: one with much to show first, then one in training", () => {
    const trainers = new Map(listTrainers(db, coordinator, now).map((one) => [one.id, one]));
    const [first, second] = summary.people.trainer;
    expect(trainers.get(first?.id ?? 0)).toMatchObject({ state: "externally_deployable" });
    expect(trainers.get(second?.id ?? 0)).toMatchObject({ state: "in_training" });
  });
});

interface BookingRow extends BookingFacts {
  startInstant: number;
  endInstant: number;
  isSubmitted: 0 | 1;
}

const bookingsSql = `SELECT b.asked_at AS askedAt, b.answer, b.answered_for AS answeredFor, b.end,
  s.start_instant AS startInstant, s.end_instant AS endInstant,
  EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS isSubmitted
  FROM booking b JOIN session s ON s.id = b.session_id`;

describe("the bookings", () => {
  test("show every state there is, and one that must be answered again", () => {
    const rows = all<BookingRow>(bookingsSql);
    const states = new Set(
      rows.map((row) => bookingState(row, { ...row, attendanceSubmitted: row.isSubmitted === 1 }, now)),
    );
    expect(bookingStates.filter((state) => !states.has(state))).toEqual([]);
    expect(rows.filter((row) => mustAnswerAgain(row, row))).toHaveLength(1);
  });

  test("are asked one day and five days ago, and a replaced one names its successor", () => {
    const ages = all<{ days: number }>(
      `SELECT DISTINCT (${now} - asked_at) / 86400000 AS days FROM booking WHERE answer IS NULL AND ended_at IS NULL
        AND asked_at IS NOT NULL ORDER BY days`,
    );
    expect(ages.map(({ days }) => days)).toEqual([1, 5]);
    expect(
      count(
        "booking one JOIN booking other ON other.id = one.successor_id WHERE one.end = 'replaced' AND other.answer = 'accepted'",
      ),
    ).toBe(1);
    expect(count("booking WHERE end = 'replaced' AND successor_id IS NULL")).toBe(0);
  });

  test("mostly hold the staffing rule where a training is confirmed; some are red, some orange", () => {
    const coming = staffComing(db, coordinator, now, { days: 365, limit: 1000 });
    const status = new Map(
      all<{ code: string; status: string }>("SELECT code, status FROM training").map((row) => [row.code, row.status]),
    );
    const confirmed = coming.filter(({ trainingCode }) => status.get(trainingCode) === "confirmed");
    const at = (level: string) => confirmed.filter((one) => one.level === level).length;
    expect(at("whole") / confirmed.length).toBeGreaterThan(0.75);
    expect([at("red") > 0, at("orange") > 1]).toEqual([true, true]);
  });

  test("are of trainers who were fit on the day, in all that was delivered", () => {
    const unfit = count(`booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
      WHERE b.function = 'trainer' AND b.capacity = 'full' AND b.ended_at IS NULL AND s.date < '${today}'
        AND NOT EXISTS (SELECT 1 FROM certification c WHERE c.person_id = b.person_id AND c.qualification = 'certified'
          AND s.date BETWEEN c.starts_on AND date(c.ends_on, '+3 months'))`);
    expect(unfit).toBe(0);
  });
});

describe("the actors", () => {
  test("are held for no supporter, a withdrawn consent and an open talk, most for nothing", () => {
    const ids = all<{ id: number }>("SELECT person_id AS id FROM actor_file").map(({ id }) => id);
    const held = listHolds(db, ids, [{ id: 0, date: "2027-01-30" }], now);
    const codes = new Set([...held.values()].flat().map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(
      expect.arrayContaining(["actor_aftercare_open", "actor_consent_withdrawn", "actor_no_supporter"]),
    );
    expect(held.size).toBeLessThan(8);
  });

  test("turn sixteen, eighteen, twenty-one and twenty-seven around today", () => {
    const born = all<{ date: LocalDate }>("SELECT birth_date AS date FROM actor_file").map(({ date }) => date);
    const turning = born.flatMap((date) => {
      const [before, after] = ["2026-11-04", "2026-12-16"].map((day) => yearsBetween(date, day));
      return before === after ? [] : [after];
    });
    expect([16, 18, 21, 27].filter((age) => !turning.includes(age))).toEqual([]);
  });

  test("have consents, one by a guardian, and allowances, of which some are still to be paid", () => {
    expect(count("consent WHERE giver = 'guardian'")).toBeGreaterThanOrEqual(2);
    expect(count("consent WHERE withdrawn_on IS NOT NULL")).toBe(1);
    expect(count("allowance WHERE source = 'other_organisation'")).toBeGreaterThanOrEqual(1);
    expect(count("allowance WHERE export_id IS NULL AND source = 'programme'")).toBeGreaterThanOrEqual(1);
    const near = `(SELECT person_id FROM allowance JOIN allowance_rate ON year = substr(date, 1, 4)
      WHERE year = 2026 GROUP BY person_id HAVING sum(allowance_cents + expenses_cents) > 0.8 * max(year_cents))`;
    expect(count(near)).toBe(1);
    expect(all("SELECT year FROM allowance_rate ORDER BY year DESC LIMIT 2")).toEqual([{ year: 2026 }, { year: 2025 }]);
  });
});

test("availability is known of most staff, in part of some, not at all of others", () => {
  const staff = "(SELECT DISTINCT person_id AS id FROM role_assignment WHERE role IN ('trainer', 'actor'))";
  const shares = [
    count(`${staff} WHERE id IN (SELECT person_id FROM weekly_availability)`),
    count(`${staff} WHERE id IN (SELECT person_id FROM staff_profile WHERE availability_at IS NULL)`),
    count(`${staff} WHERE id NOT IN (SELECT person_id FROM staff_profile)`),
  ];
  expect(shares).toEqual([38, 7, 7]);
  expect(count("availability_exception WHERE is_available")).toBeGreaterThan(2);
});

test("trainings of trainers and actors are there, past and to come, with their participants' certificates", () => {
  expect(
    all(`SELECT purpose, count(*) AS trainings, sum(status = 'closed') AS closed FROM training
      JOIN training_type ON training_type.id = training_type_id WHERE purpose <> 'professionals' GROUP BY purpose ORDER BY purpose`),
  ).toEqual([
    { purpose: "deepening", trainings: 1, closed: 1 },
    { purpose: "masterclass", trainings: 1, closed: 1 },
    { purpose: "refresher", trainings: 2, closed: 1 },
    { purpose: "train_the_trainer", trainings: 2, closed: 1 },
  ]);
  const certified = `training t JOIN training_type y ON y.id = t.training_type_id JOIN enrolment e ON e.training_id = t.id
    LEFT JOIN certificate c ON c.enrolment_id = e.id WHERE y.purpose <> 'professionals' AND t.status = 'closed' AND c.id IS NULL`;
  expect(count(certified)).toBe(0);
});
