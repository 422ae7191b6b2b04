import { describe, expect, test } from "vitest";
import { attendanceSubmission } from "#db/schema.server";
import { listMySessions } from "~/domain/session/my-sessions";
import { freshDatabase } from "../../database";
import { makeBooking, makeEnrolment, makeMark, makeSession, makeTraining, makeUser, now } from "../../factories";

function world() {
  const db = freshDatabase();
  const trainer = makeUser(db, "trainer");
  const book = (date: string, position: number, training = makeTraining(db)) => {
    const session = makeSession(db, training.id, { date, position });
    makeBooking(db, session.id, trainer.id);
    return session;
  };
  const submit = (sessionId: number) => db.insert(attendanceSubmission).values({ sessionId, at: now }).run();
  const ids = () => {
    const { today, coming, open, past, later, earlier } = listMySessions(db, trainer, now);
    const of = (group: { id: number }[]) => group.map(({ id }) => id);
    return { today: of(today), coming: of(coming), open: of(open), past: of(past), later, earlier };
  };
  return { db, trainer, book, submit, ids };
}

describe("my sessions", () => {
  test("are today's, what is to come in order, what waits for its attendance and the latest done", () => {
    const { book, submit, ids } = world();
    const [old, open, today, later, next] = [
      book("2026-01-12", 1),
      book("2026-02-23", 1),
      book("2026-03-02", 1),
      book("2026-04-13", 1),
      book("2026-03-09", 1),
    ];
    submit(old.id);
    expect(ids()).toEqual({
      today: [today.id],
      coming: [next.id, later.id],
      open: [open.id],
      past: [old.id],
      later: 0,
      earlier: 0,
    });
  });

  test("leave out cancelled trainings, ended bookings and what someone else trains", () => {
    const { db, book, ids, trainer } = world();
    book("2026-03-02", 1, makeTraining(db, { status: "cancelled" }));
    const other = makeSession(db, makeTraining(db).id, { date: "2026-03-02" });
    makeBooking(db, other.id, makeUser(db, "trainer").id);
    const ended = book("2026-03-02", 1);
    db.$client.prepare(`UPDATE booking SET ended_at = 1, "end" = 'withdrawn' WHERE session_id = ?`).run(ended.id);
    const acting = makeSession(db, makeTraining(db).id, { date: "2026-03-02" });
    makeBooking(db, acting.id, trainer.id, "actor");
    expect(ids()).toEqual({ today: [], coming: [], open: [], past: [], later: 0, earlier: 0 });
  });

  test("count who is on the register and who has a mark, and say how many older ones there are", () => {
    const { db, book, submit, trainer } = world();
    const training = makeTraining(db);
    const session = book("2026-03-02", 1, training);
    const [one] = [makeEnrolment(db, training.id), makeEnrolment(db, training.id)];
    makeEnrolment(db, training.id, { placedAt: null });
    if (one) makeMark(db, session.id, one.id);
    for (const day of [1, 2, 3, 4, 5, 6, 7]) submit(book(`2026-01-0${day}`, 1).id);
    for (const day of [1, 2, 3, 4, 5, 6, 7]) book(`2026-04-0${day}`, 1);
    const { today, coming, past, later, earlier } = listMySessions(db, trainer, now);
    expect([coming.map(({ date }) => date.slice(-2)), later]).toEqual([["01", "02", "03", "04", "05", "06"], 1]);
    expect(today).toMatchObject([{ participants: 2, marked: 1, isSubmitted: false }]);
    expect([past.map(({ date }) => date.slice(-2)), earlier]).toEqual([["07", "06", "05", "04", "03"], 2]);
  });
});
