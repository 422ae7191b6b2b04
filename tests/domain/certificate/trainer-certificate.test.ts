import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Qualification } from "#db/lists";
import { certificate, certificateRevocation, certification, journal, message, person } from "#db/schema.server";
import { requireCertificate } from "~/domain/certificate/find";
import { issueTrainerCertificate } from "~/domain/certificate/issue-trainer";
import { listQualificationCertificates } from "~/domain/certificate/of-person";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { revokeOf, writeTrainerCertificate } from "~/domain/certificate/trainer-certificate";
import { validityOn } from "~/domain/certificate/validity";
import { makeTrainerCertified } from "../../certificates";
import { qualifiedFacts } from "../../documents/facts";
import { makeCertification, makeOrganisation, makeUser, today } from "../../factories";

const reason = "zo gaat dat";

describe("writing", () => {
  test("freezes who qualified as what and until when, and mails the holder", () => {
    const { db, number, holder, trainer, organisation } = makeTrainerCertified();
    const { certificate: row, organisationId } = requireCertificate(db, holder, number);
    expect(number).toBe("JIM-2026-00001");
    expect(organisationId).toBe(organisation.id);
    expect(row.facts).toEqual({
      version: 2,
      number,
      code: row.code,
      issuedOn: today,
      replaces: null,
      holder: trainer.name,
      programme: "JIM 2025-2027",
      issuer: "Programmabureau JIM",
      signatory: { name: "Marijke de Wit", title: "programmamanager" },
      organisation: organisation.name,
      qualification: "certified",
      track: null,
      startsOn: "2026-03-02",
      endsOn: "2029-03-01",
      steps: [],
      locale: "nl",
    });
    expect(db.select().from(message).all()).toMatchObject([
      {
        kind: "certificate_ready",
        personId: trainer.id,
        trainingId: null,
        params: { trainingCode: "", certificateNumber: number },
      },
    ]);
  });

  test("twice gives the one that stands", () => {
    const { db, ctx, certificationId, number } = makeTrainerCertified();
    const again = issueTrainerCertificate(ctx, { certificationId });
    expect(again).toMatchObject({ number, isNew: false });
    expect(db.select().from(certificate).all()).toHaveLength(1);
    expect(db.select().from(journal).all()).toHaveLength(1);
  });

  test("is refused for a certification that was withdrawn, and gives its number back", () => {
    const { db, ctx, trainer } = makeTrainerCertified();
    const gone = makeCertification(db, trainer.id, { withdrawnOn: today, withdrawnReason: "gestopt" });
    expect(() => issueTrainerCertificate(ctx, { certificationId: gone.id })).toThrow("qualification_withdrawn");
    const next = makeCertification(db, trainer.id, { qualification: "externally_deployable" });
    expect(issueTrainerCertificate(ctx, { certificationId: next.id }).number).toBe("JIM-2026-00002");
  });

  test("is refused for a name that cannot be printed", () => {
    const { db, ctx, trainer } = makeTrainerCertified();
    db.update(person).set({ givenName: "Fatma 🌷" }).where(eq(person.id, trainer.id)).run();
    const { id } = makeCertification(db, trainer.id);
    expect(() => issueTrainerCertificate(ctx, { certificationId: id })).toThrow("unprintable_name");
  });

  test("is not there for who is not of the coordination in scope", () => {
    const { db, ctx, certificationId, trainer, organisation } = makeTrainerCertified();
    const strangers = [
      trainer,
      makeUser(db, "coordinator", makeOrganisation(db).id),
      makeUser(db, "programme_manager"),
      makeUser(db, "organisation_contact", organisation.id),
    ];
    for (const user of strangers) {
      expect(() => issueTrainerCertificate({ ...ctx, user }, { certificationId })).toThrow("not_found");
    }
    expect(() => issueTrainerCertificate(ctx, { certificationId: 999 })).toThrow("not_found");
  });
});

describe("ending", () => {
  test("replacing keeps the period and the steps, and takes the name of today", () => {
    const { db, ctx, number, trainer, holder } = makeTrainerCertified();
    db.update(person).set({ familyName: "Anders" }).where(eq(person.id, trainer.id)).run();
    const successor = replaceCertificate(ctx, { number, reason });
    const { facts } = requireCertificate(db, holder, successor.number).certificate;
    expect(facts).toMatchObject({ holder: "Sanne Anders", replaces: number, startsOn: today, endsOn: "2029-03-01" });
    expect(requireCertificate(db, holder, number)).toMatchObject({
      standing: "replaced",
      replacedBy: successor.number,
    });
    expect(() => replaceCertificate(ctx, { number, reason })).toThrow("certificate_ended");
  });

  test("revoking leaves the certification, and another certificate can be issued", () => {
    const { db, ctx, number, certificationId } = makeTrainerCertified();
    revokeCertificate(ctx, { number, reason });
    expect(db.select().from(certification).where(eq(certification.id, certificationId)).get()?.withdrawnOn).toBeNull();
    expect(issueTrainerCertificate(ctx, { certificationId })).toMatchObject({ number: "JIM-2026-00002", isNew: true });
  });

  test("withdrawing revokes what stands, with the reason, and only once", () => {
    const { db, ctx, number, certificationId } = makeTrainerCertified();
    const revoke = () => db.transaction((tx) => revokeOf({ ...ctx, db: tx }, certificationId, reason));
    expect([revoke(), revoke()]).toEqual([number, null]);
    expect(db.select().from(certificateRevocation).all()).toMatchObject([{ reason, byId: ctx.user.id, at: ctx.now }]);
    db.update(certification).set({ withdrawnOn: today, withdrawnReason: reason }).run();
    expect(() => issueTrainerCertificate(ctx, { certificationId })).toThrow("qualification_withdrawn");
  });

  test("a replacement of what was withdrawn is refused", () => {
    const { db, ctx, number, holder } = makeTrainerCertified();
    db.update(certification).set({ withdrawnOn: today, withdrawnReason: reason }).run();
    expect(() => replaceCertificate(ctx, { number, reason })).toThrow("qualification_withdrawn");
    expect(requireCertificate(db, holder, number).standing).toBe("valid");
  });
});

describe("who may read it", () => {
  test("its holder as trainer or actor, the coordination of their organisation, nobody else", () => {
    const { db, number, organisation, trainer } = makeTrainerCertified();
    const own = [
      trainer,
      { ...trainer, grants: [{ role: "actor" as const, organisationId: null }] },
      makeUser(db, "coordinator"),
      makeUser(db, "administrator"),
      makeUser(db, "coordinator", organisation.id),
    ];
    for (const user of own) expect(requireCertificate(db, user, number).certificate.number).toBe(number);
    const strangers = [
      makeUser(db, "trainer", organisation.id),
      makeUser(db, "actor"),
      makeUser(db, "programme_manager"),
      makeUser(db, "coordinator", makeOrganisation(db).id),
      makeUser(db, "organisation_contact", organisation.id),
    ];
    for (const user of strangers) expect(() => requireCertificate(db, user, number)).toThrow("not_found");
  });

  test("a holder sees those that stand, with whether they hold that day", () => {
    const { db, ctx, trainer, number } = makeTrainerCertified();
    const next = makeCertification(db, trainer.id, { startsOn: "2029-03-02", endsOn: "2032-03-01" });
    const later = issueTrainerCertificate(ctx, { certificationId: next.id }).number;
    const on = (date: string) =>
      listQualificationCertificates(db, trainer.id, date).map((one) => [one.number, one.validity.state]);
    expect(on(today)).toEqual([
      [later, "not_yet"],
      [number, "holds"],
    ]);
    expect(on("2029-03-02")).toEqual([
      [later, "holds"],
      [number, "over"],
    ]);
    revokeCertificate(ctx, { number, reason });
    expect(on(today)).toEqual([[later, "not_yet"]]);
  });
});

describe("validity", () => {
  const period = { ...qualifiedFacts, startsOn: "2026-03-02", endsOn: "2029-03-01" };
  test.each([
    ["the day before", "2026-03-01", { state: "not_yet", from: "2026-03-02", until: "2029-03-01" }],
    ["the first day", "2026-03-02", { state: "holds", until: "2029-03-01" }],
    ["the last day", "2029-03-01", { state: "holds", until: "2029-03-01" }],
    ["the day after", "2029-03-02", { state: "over", since: "2029-03-02" }],
  ])("%s", (_name, date, validity) => expect(validityOn(period, null, date)).toEqual(validity));

  test("ends on the day of withdrawal, before its end and after it", () => {
    expect(validityOn(period, "2027-01-10", "2027-01-09")).toEqual({ state: "holds", until: "2029-03-01" });
    expect(validityOn(period, "2027-01-10", "2027-01-10")).toEqual({ state: "withdrawn", since: "2027-01-10" });
    expect(validityOn(period, "2027-01-10", "2031-01-10")).toEqual({ state: "withdrawn", since: "2027-01-10" });
  });

  test("without end holds always", () => {
    expect(validityOn({ ...period, endsOn: null }, null, "2199-12-31")).toEqual({ state: "holds", until: null });
  });
});

test.each<Qualification>(["certified", "externally_deployable", "training_actor"])(
  "%s has its own certificate, numbered in the same series",
  (qualification) => {
    const { db, ctx, trainer, holder } = makeTrainerCertified();
    const { id } = makeCertification(db, trainer.id, { qualification });
    const issued = db.transaction((tx) => writeTrainerCertificate({ ...ctx, db: tx }, id));
    expect(issued.number).toBe("JIM-2026-00002");
    expect(requireCertificate(db, holder, issued.number).certificate.facts).toMatchObject({ qualification });
  },
);
