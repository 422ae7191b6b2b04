import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Qualification } from "#db/lists";
import {
  assessment,
  candidacy,
  certificate,
  certificateRevocation,
  certification,
  journal,
  message,
  person,
  track,
  trackEdition,
  trackStep,
} from "#db/schema.server";
import { requireCertificate } from "~/domain/certificate/find";
import { issueTrainerCertificate } from "~/domain/certificate/issue-trainer";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { revokeOf, writeTrainerCertificate } from "~/domain/certificate/trainer-certificate";
import { loadReference } from "~/domain/programme/load-reference";
import { makeTrainerCertified } from "../../certificates";
import { makeCertification, makeOrganisation, makeUser, now, today } from "../../factories";

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

test("states the steps of the track that were done, in its order, with their days", () => {
  const { db, ctx, trainer } = makeTrainerCertified();
  loadReference({ db, user: null, now });
  const found = db.select().from(track).innerJoin(trackEdition, eq(trackEdition.trackId, track.id)).all();
  const own = found.find((one) => one.track.qualification === "certified");
  const editionId = own?.track_edition.id ?? 0;
  const begun = { personId: trainer.id, trackId: own?.track.id ?? 0, editionId, startedOn: "2026-01-05" };
  const candidacyId = db.insert(candidacy).values(begun).returning().get().id;
  const steps = db.select().from(trackStep).where(eq(trackStep.editionId, editionId)).all();
  const judge = (kind: string, row: Partial<typeof assessment.$inferInsert>) => {
    const stepId = steps.find((step) => step.kind === kind)?.id ?? 0;
    const judged = { verdict: "passed" as const, assessedOn: "2026-02-10", assessorId: ctx.user.id, scores: [] };
    db.insert(assessment)
      .values({ candidacyId, stepId, recordedAt: now, ...judged, ...row })
      .run();
  };
  judge("document", { documentOn: "2026-02-03" });
  judge("training_followed", { isEquivalent: true, remark: "volgde die eerder", assessedOn: "2026-01-12" });
  judge("interview", { verdict: "not_yet" });
  const { id } = makeCertification(db, trainer.id, { candidacyId, reason: null });
  const { number } = issueTrainerCertificate(ctx, { certificationId: id });
  expect(requireCertificate(db, ctx.user, number).certificate.facts).toMatchObject({
    track: "JIM-trainer",
    steps: [
      { name: "JIM-training gevolgd", dates: ["2026-01-12"], isEquivalent: true },
      { name: "VOG", dates: [expect.stringMatching(/^2026-02-/)], isEquivalent: false },
    ],
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
