import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { certificate, journal, message, person, training, trainingType } from "#db/schema.server";
import { findByCode, requireCertificate } from "~/domain/certificate/find";
import { issueCertificate } from "~/domain/certificate/issue";
import { issueCertificates } from "~/domain/certificate/issue-batch";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { requireInstant } from "~/domain/dates";
import { freshDatabase } from "../../database";
import { makeEnrolment, makeMark, makeOrganisation, makeRunningTraining, makeUser } from "../../factories";

const after = requireInstant("2026-03-10", "10:00");

function attended(db: Database = freshDatabase()) {
  const world = makeRunningTraining(db);
  for (const session of world.sessions) {
    for (const enrolment of world.enrolments) makeMark(db, session.id, enrolment.id);
  }
  const [enrolment] = world.enrolments;
  if (!enrolment) throw new Error("the world has participants");
  return { db, ...world, enrolment, ctx: { db, user: world.coordinator, now: after } };
}

describe("issuing", () => {
  test("freezes what was attended, where and with whom", () => {
    const { ctx, db, enrolment, trainer } = attended();
    const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
    const { facts, code } = requireCertificate(db, ctx.user, number).certificate;
    expect(number).toBe("JIM-2026-00001");
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(facts).toMatchObject({
      number,
      issuedOn: "2026-03-10",
      sessions: [
        { name: "Trainingsdag 1", date: "2026-02-23", netMinutes: 360 },
        { name: "Trainingsdag 2", date: "2026-03-09", netMinutes: 360 },
      ],
      netMinutes: { training_day: 720, intervision: 0 },
      trainers: [trainer.name],
      replaces: null,
    });
  });

  test("mails the holder and writes it in the journal", () => {
    const { ctx, db, enrolment } = attended();
    issueCertificate(ctx, { enrolmentId: enrolment.id });
    expect(db.select().from(message).all()).toMatchObject([
      { kind: "certificate_ready", personId: enrolment.personId, params: { certificateNumber: "JIM-2026-00001" } },
    ]);
    expect(db.select().from(journal).all()).toMatchObject([{ verb: "certificate.issue", userId: ctx.user.id }]);
  });

  test("twice gives the same certificate", () => {
    const { ctx, db, enrolment } = attended();
    const first = issueCertificate(ctx, { enrolmentId: enrolment.id });
    expect(issueCertificate(ctx, { enrolmentId: enrolment.id }).number).toBe(first.number);
    expect(db.select().from(certificate).all()).toHaveLength(1);
  });

  test("before the last session is refused with the verdict's reasons", () => {
    const { ctx, db, enrolment } = attended();
    const during = { ...ctx, now: requireInstant("2026-03-09", "16:00") };
    expect(() => issueCertificate(during, { enrolmentId: enrolment.id })).toThrow("session_to_come");
    expect(db.select().from(certificate).all()).toEqual([]);
  });

  test("leaves no gap in the numbers when one is refused between", () => {
    const world = attended();
    const { ctx, db, enrolments } = world;
    const [first, second, third] = enrolments.map(({ id }) => id);
    db.update(person)
      .set({ givenName: "Fatma 🌷" })
      .where(eq(person.id, enrolments[1]?.personId ?? 0))
      .run();
    issueCertificate(ctx, { enrolmentId: first ?? 0 });
    expect(() => issueCertificate(ctx, { enrolmentId: second ?? 0 })).toThrow("unprintable_name");
    expect(issueCertificate(ctx, { enrolmentId: third ?? 0 }).number).toBe("JIM-2026-00002");
  });

  test("numbers every year from one", () => {
    const { ctx, enrolments } = attended();
    const numbers = enrolments.map(({ id }, index) => {
      const now = requireInstant(index < 2 ? "2026-12-31" : "2027-01-01", "12:00");
      return issueCertificate({ ...ctx, now }, { enrolmentId: id }).number;
    });
    expect(numbers).toEqual(["JIM-2026-00001", "JIM-2026-00002", "JIM-2027-00001"]);
  });

  test.each(["Şahin Łukasz", "Nguyễn Thị Ánh", "O'Neill-van 't Hof"])("prints %s", (familyName) => {
    const { ctx, db, enrolment } = attended();
    db.update(person).set({ givenName: "Ömer", familyName }).where(eq(person.id, enrolment.personId)).run();
    const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
    expect(requireCertificate(db, ctx.user, number).certificate.facts.holder).toBe(`Ömer ${familyName}`);
  });

  test("is not for a trainer or another organisation's coordinator", () => {
    const { ctx, db, enrolment, trainer } = attended();
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    for (const user of [trainer, elsewhere]) {
      expect(() => issueCertificate({ ...ctx, user }, { enrolmentId: enrolment.id })).toThrow("not_found");
    }
  });
});

describe("issuing to a whole training", () => {
  test("issues to who qualifies and says why the others wait", () => {
    const { ctx, db, training: row, sessions } = attended();
    const late = makeEnrolment(db, row.id);
    makeMark(db, sessions[0]?.id ?? 0, late.id);
    makeMark(db, sessions[1]?.id ?? 0, late.id, "absent");
    const { issued, withheld } = issueCertificates(ctx, { trainingCode: row.code });
    expect(issued.map(({ number }) => number).sort()).toEqual(["JIM-2026-00001", "JIM-2026-00002", "JIM-2026-00003"]);
    expect(withheld.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([["session_missed_make_up"]]);
    expect(issueCertificates(ctx, { trainingCode: row.code }).issued).toEqual([]);
  });
});

describe("a certificate", () => {
  test("does not change with the name, the type or the training", () => {
    const { ctx, db, enrolment } = attended();
    const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
    const before = requireCertificate(db, ctx.user, number).certificate.facts;
    db.update(person).set({ familyName: "Anders" }).run();
    db.update(trainingType).set({ certificateTitle: "Anders" }).run();
    db.update(training).set({ attendanceShare: 50 }).run();
    expect(requireCertificate(db, ctx.user, number).certificate.facts).toEqual(before);
    expect(() =>
      db
        .update(certificate)
        .set({ facts: { ...before, holder: "Anders" } })
        .run(),
    ).toThrow();
    expect(() => db.delete(certificate).run()).toThrow();
  });

  test("revoked once, stays to be seen as revoked", () => {
    const { ctx, db, enrolment } = attended();
    const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
    revokeCertificate(ctx, { number, reason: "presentie klopte niet" });
    expect(requireCertificate(db, ctx.user, number).standing).toBe("revoked");
    expect(() => revokeCertificate(ctx, { number, reason: "nog een keer" })).toThrow("certificate_ended");
    expect(() => revokeCertificate(ctx, { number, reason: "" })).toThrow(
      expect.objectContaining({ fields: { reason: [{ code: "too_short", params: { limit: 3 } }] } }),
    );
  });

  test("replaced, names the old one and the old one names it", () => {
    const { ctx, db, enrolment } = attended();
    const old = issueCertificate(ctx, { enrolmentId: enrolment.id });
    db.update(person).set({ familyName: "Nieuwenhuis" }).where(eq(person.id, enrolment.personId)).run();
    const replacement = replaceCertificate(ctx, { number: old.number, reason: "achternaam hersteld" });
    const found = requireCertificate(db, ctx.user, replacement.number);
    expect(found.certificate.facts).toMatchObject({
      replaces: old.number,
      holder: expect.stringContaining("Nieuwenhuis"),
    });
    expect(requireCertificate(db, ctx.user, old.number)).toMatchObject({
      standing: "replaced",
      replacedBy: replacement.number,
    });
    expect(() => replaceCertificate(ctx, { number: old.number, reason: "nog een keer" })).toThrow("certificate_ended");
  });

  test("is for its holder and the coordination, and nobody else", () => {
    const { ctx, db, enrolment } = attended();
    const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
    const holder = { ...makeUser(db, "professional"), id: enrolment.personId };
    expect(requireCertificate(db, holder, number).certificate.number).toBe(number);
    for (const stranger of [makeUser(db, "professional"), makeUser(db, "coordinator", makeOrganisation(db).id)]) {
      expect(() => requireCertificate(db, stranger, number)).toThrow("not_found");
    }
  });

  test("is found by its code as people type it, and not by its number", () => {
    const { ctx, db, enrolment } = attended();
    const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
    const { code } = requireCertificate(db, ctx.user, number).certificate;
    const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`;
    expect(findByCode(db, typed)?.certificate.number).toBe(number);
    expect(findByCode(db, number)).toBeUndefined();
  });
});

test("who lost a certificate gets another by a deliberate act, not with the rest", () => {
  const { ctx, enrolment, training: row } = attended();
  const { number } = issueCertificate(ctx, { enrolmentId: enrolment.id });
  revokeCertificate(ctx, { number, reason: "verkeerde persoon" });
  const { issued, withheld } = issueCertificates(ctx, { trainingCode: row.code });
  expect(issued).toHaveLength(2);
  expect(withheld.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([["certificate_was_revoked"]]);
  expect(issueCertificate(ctx, { enrolmentId: enrolment.id }).number).toBe("JIM-2026-00004");
});
