import { asc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attendanceMark, attendanceSubmission, enrolment } from "#db/schema.server";
import type { User } from "~/domain/user";
import { action, loader } from "~/routes/attendance/route";
import { rowValues } from "~/routes/attendance/typed";
import { loader as loadList } from "~/routes/attendance-list/route";
import { loader as loadPdf } from "~/routes/attendance-list-pdf/route";
import { freshDatabase } from "../database";
import { makeMark, makeRunningTraining, makeTraining, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

function site() {
  const db = freshDatabase();
  const world = makeRunningTraining(db);
  const sessionId = world.sessions[0]?.id ?? 0;
  const path = `/bijeenkomsten/${sessionId}/presentie`;
  const visit = (user: User | null) => ({ db, user, params: { id: String(sessionId) } });
  const send = (form: Record<string, string>, user: User | null = world.trainer) =>
    action(posting(path, form, visit(user)));
  const rows = (...marks: Record<string, string>[]) =>
    Object.fromEntries(
      world.enrolments.flatMap(({ id }, index) => [
        [`marks[${index}].enrolmentId`, String(id)],
        [`marks[${index}].seen`, "0"],
        [`marks[${index}].minutesMissed`, ""],
        [`marks[${index}].reason`, ""],
        ...Object.entries(marks[index] ?? {}).map(([field, value]) => [`marks[${index}].${field}`, value] as const),
      ]),
    );
  const written = () =>
    db
      .select()
      .from(attendanceMark)
      .orderBy(asc(attendanceMark.id))
      .all()
      .map(({ mark, minutesMissed, reason }) => [mark, minutesMissed, reason]);
  return { db, ...world, sessionId, path, visit, send, rows, written };
}

const locationOf = (answer: unknown): string | null =>
  answer instanceof Response ? answer.headers.get("Location") : null;

describe("the register as a plain form", () => {
  test("saves what was chosen and leaves the rest open", async () => {
    const { send, rows, written, path } = site();
    const answer = await send({ ...rows({ mark: "present" }, { mark: "late", minutesMissed: "20" }), intent: "save" });
    expect(locationOf(answer)).toBe(`${path}?gelukt=opgeslagen`);
    expect(written()).toEqual([
      ["present", 0, null],
      ["late", 20, null],
    ]);
  });

  test("fills in everyone who has no mark, and nobody else", async () => {
    const { send, rows, written } = site();
    await send({ ...rows({}, { mark: "absent" }), intent: "everyone" });
    expect(written()).toEqual([
      ["present", 0, null],
      ["absent", 0, null],
      ["present", 0, null],
    ]);
  });

  test("forgets the minutes and the reason of a choice that was changed", async () => {
    const { send, rows, written } = site();
    await send({ ...rows({ mark: "present", minutesMissed: "20", reason: "Ziek" }), intent: "save" });
    expect(written()).toEqual([["present", 0, null]]);
  });

  test("gives everything typed back when something is refused, by person", async () => {
    const { send, rows, written, db, trainer, visit, path } = site();
    const form = {
      ...rows({ mark: "present" }, { mark: "late", minutesMissed: "999" }, { mark: "excused" }),
      name: "Anna",
    };
    const answer = (await send({ ...form, intent: "save" })) as Response;
    expect(answer.status).toBe(400);
    const { refusal } = await answer.json();
    expect(written()).toEqual([]);
    const { lines } = await loader(getting(path, visit(trainer)));
    const shown = lines
      .toSorted((one, other) => one.enrolmentId - other.enrolmentId)
      .map((line) => rowValues(line, refusal));
    expect(shown.map(({ mark, minutesMissed }) => [mark, minutesMissed])).toEqual([
      ["present", ""],
      ["late", "999"],
      ["excused", ""],
    ]);
    expect(shown[1]?.errors.minutesMissed).toEqual(["Vul in hoeveel minuten er gemist zijn: 1 tot en met 360."]);
    expect(shown[2]?.errors.reason).toEqual(["Geef een reden."]);
    expect(refusal.values.name).toBe("Anna");
    expect(db.select().from(enrolment).all()).toHaveLength(3);
  });

  test("submits when complete; when not, it keeps the marks and names who is left", async () => {
    const { send, rows, written, db, path } = site();
    const incomplete = (await send({ ...rows({ mark: "present" }), intent: "submit" })) as Response;
    expect(incomplete.status).toBe(409);
    expect((await incomplete.json()).refusal.messages).toHaveLength(2);
    expect(written()).toHaveLength(1);
    const answer = await send({
      ...rows({}, { mark: "present" }, { mark: "present" }),
      intent: "submit",
      _once: "key",
    });
    expect(locationOf(answer)).toBe(`${path}?gelukt=ingediend`);
    expect(db.select().from(attendanceSubmission).all()).toHaveLength(1);
  });

  test("adds someone in two fields and saves the marks with it, also when the save button was pressed", async () => {
    const { send, rows, written, db, path } = site();
    const walkIn = { name: "Anna van den Berg", email: "anna@voorbeeld.example" };
    const answer = await send({ ...rows({ mark: "present" }), ...walkIn, intent: "save" });
    expect(locationOf(answer)).toBe(`${path}?gelukt=toegevoegd`);
    expect(written()).toHaveLength(1);
    expect(db.select().from(enrolment).all().at(-1)).toMatchObject({ isWalkIn: true });
  });

  test("reads minutes that are no number as a mistake in that field", async () => {
    const { send, rows } = site();
    const answer = (await send({
      ...rows({ mark: "late", minutesMissed: "een kwartier" }),
      intent: "save",
    })) as Response;
    expect((await answer.json()).refusal.fields).toEqual({ "marks[0].minutesMissed": ["Vul een getal in."] });
  });

  test("shows the old mark with who and why", async () => {
    const { send, rows, db, enrolments, sessionId, path, visit, trainer } = site();
    const old = makeMark(db, sessionId, enrolments[0]?.id ?? 0, "absent");
    await send({ ...rows({ mark: "late", minutesMissed: "10", seen: String(old.id) }), intent: "save" });
    const { lines, header } = await loader(getting(path, visit(trainer)));
    const line = lines.find(({ enrolmentId }) => enrolmentId === enrolments[0]?.id);
    expect(line).toMatchObject({
      mark: { mark: "late", minutesMissed: 10, by: trainer.name },
      earlier: [{ id: old.id, mark: "absent" }],
    });
    expect(lines.filter(({ mark }) => mark === null)).toHaveLength(2);
    expect(header.savedAt).toEqual({ date: "2026-03-02", time: "10:00" });
  });
});

describe("who may open the register and the list", () => {
  test("is its trainers and the coordinators in scope; for others it is not there", async () => {
    const { db, trainer, coordinator, training, path, visit } = site();
    const own = makeUser(db, "coordinator", training.clientOrganisationId);
    const elsewhere = makeTraining(db).clientOrganisationId;
    const cases: [User | null, number][] = [
      [trainer, 200],
      [coordinator, 200],
      [own, 200],
      [makeUser(db, "administrator"), 200],
      [makeUser(db, "coordinator", elsewhere), 404],
      [makeUser(db, "trainer"), 404],
      [makeUser(db, "professional"), 404],
      [makeUser(db, "actor"), 404],
      [makeUser(db, "programme_manager"), 404],
      [makeUser(db, "organisation_contact", training.clientOrganisationId), 404],
      [null, 302],
    ];
    for (const [user, status] of cases) {
      for (const load of [loader, loadList, loadPdf]) {
        expect([user?.grants, await statusOf(Promise.resolve(load(getting(path, visit(user)))))]).toEqual([
          user?.grants,
          status,
        ]);
      }
    }
  });

  test.each(["0", "-1", "abc", "999999", "1e3"])("answers 404 for the session %j", async (id) => {
    const { db, trainer, path } = site();
    const visit = { db, user: trainer, params: { id } };
    for (const load of [loader, loadList, loadPdf]) {
      expect(await statusOf(Promise.resolve(load(getting(path, visit))))).toBe(404);
    }
    expect(await statusOf(Promise.resolve(action(posting(path, { intent: "save" }, visit))))).toBe(404);
  });

  test("refuses what another trainer sends", async () => {
    const { db, send, rows, written } = site();
    expect(
      await statusOf(Promise.resolve(send({ ...rows({ mark: "present" }), intent: "save" }, makeUser(db, "trainer")))),
    ).toBe(404);
    expect(written()).toEqual([]);
  });

  test("gives the list as a PDF", async () => {
    const { path, visit, trainer } = site();
    const answer = (await loadPdf(getting(path, visit(trainer)))) as Response;
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });
});
