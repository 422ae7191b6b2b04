import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { certificatePdf, person, trainingType } from "#db/schema.server";
import { renderCertificate } from "~/documents/render.server";
import { requireCertificate } from "~/domain/certificate/find";
import { action, loader } from "~/routes/certificate/route";
import { loader as pdfLoader } from "~/routes/certificate-pdf/route";
import { afterwards, makeCertified } from "../certificates";
import { makeOrganisation, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

const paths = (number: string) => ({ params: { number }, at: afterwards });
const page = (world: ReturnType<typeof makeCertified>, user = world.coordinator) =>
  loader(getting(`/certificaten/${world.number}`, { db: world.db, user, ...paths(world.number) }));

describe("the certificate's page", () => {
  test("says what the PDF says, to its holder too", async () => {
    const world = makeCertified();
    const data = await page(world, world.holder);
    expect(data.facts).toEqual(requireCertificate(world.db, world.holder, world.number).certificate.facts);
    expect(data).toMatchObject({ standing: "valid", mayManage: false, manage: null, sha256: null });
    expect(data.verifyUrl).toMatch(/\/echtheid\/[0-9A-Z]{26}$/);
  });

  test("is not there for another organisation, a trainer or another professional; nor is the PDF", async () => {
    const world = makeCertified();
    const { db, number, trainer } = world;
    const others = [
      trainer,
      makeUser(db, "coordinator", makeOrganisation(db).id),
      makeUser(db, "professional"),
      makeUser(db, "programme_manager"),
      makeUser(db, "organisation_contact", world.training.clientOrganisationId),
    ];
    for (const user of others) {
      const visit = { db, user, ...paths(number) };
      expect(await statusOf(page(world, user))).toBe(404);
      expect(await statusOf(pdfLoader(getting(`/certificaten/${number}.pdf`, visit)))).toBe(404);
      expect(
        await statusOf(action(posting(`/certificaten/${number}`, { intent: "revoke", reason: "zomaar" }, visit))),
      ).toBe(404);
    }
    expect(requireCertificate(db, world.coordinator, number).standing).toBe("valid");
  });

  test("sends who is not signed in to the sign-in page and back", async () => {
    const { db, number } = makeCertified();
    const gone = await pdfLoader(getting(`/certificaten/${number}.pdf`, { db, ...paths(number) })).catch(
      (thrown) => thrown,
    );
    expect(gone.status).toBe(302);
    expect(gone.headers.get("Location")).toBe(`/inloggen?naar=${encodeURIComponent(`/certificaten/${number}.pdf`)}`);
  });

  test("the holder cannot revoke or replace", async () => {
    const { db, number, holder } = makeCertified();
    for (const intent of ["revoke", "replace"]) {
      const form = { intent, reason: "ik wil het anders" };
      const visit = { db, user: holder, ...paths(number) };
      expect(await statusOf(action(posting(`/certificaten/${number}`, form, visit)))).toBe(404);
    }
    expect(requireCertificate(db, holder, number).standing).toBe("valid");
  });

  test("revoking needs a reason and keeps what was typed", async () => {
    const world = makeCertified();
    const visit = { db: world.db, user: world.coordinator, ...paths(world.number) };
    const refused = await action(posting("/", { intent: "revoke", which: "revoke", reason: "x" }, visit));
    const { refusal } = await (refused as unknown as Response).json();
    expect(refusal.values).toMatchObject({ which: "revoke", reason: "x" });
    expect(refusal.fields.reason).toHaveLength(1);
    expect(await statusOf(action(posting("/", { intent: "revoke", reason: "presentie klopte niet" }, visit)))).toBe(
      302,
    );
    expect(await page(world, world.holder)).toMatchObject({
      standing: "revoked",
      revocation: { on: "2026-03-10", reason: "presentie klopte niet" },
    });
  });

  test("replacing goes to the new one, which names the old", async () => {
    const world = makeCertified();
    const visit = { db: world.db, user: world.coordinator, ...paths(world.number) };
    const answer = await action(posting("/", { intent: "replace", reason: "achternaam hersteld" }, visit));
    expect((answer as unknown as Response).headers.get("Location")).toBe(
      "/certificaten/JIM-2026-00002?gelukt=vervangen",
    );
    expect(await page(world)).toMatchObject({ standing: "replaced", replacedBy: "JIM-2026-00002", manage: null });
    expect((await page({ ...world, number: "JIM-2026-00002" })).facts.replaces).toBe(world.number);
  });
});

describe("the PDF", { timeout: 20_000 }, () => {
  const download = async ({ db, number, holder }: ReturnType<typeof makeCertified>) => {
    const answer = await pdfLoader(getting("/", { db, user: holder, ...paths(number) }));
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test("is a file to keep, not to cache", async () => {
    const world = makeCertified();
    const { headers, bytes } = await download(world);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="certificaat-JIM-2026-00001.pdf"',
      "cache-control": "no-store",
      "content-length": String(bytes.length),
    });
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("stays the same to the byte after a change of name and of type", async () => {
    const world = makeCertified();
    const before = await download(world);
    world.db.update(person).set({ givenName: "Anders", familyName: "Anders" }).run();
    world.db.update(trainingType).set({ certificateTitle: "Anders", certificateStatement: "heeft iets anders" }).run();
    const after = await download(world);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    const sha256 = createHash("sha256").update(after.bytes).digest("hex");
    expect((await page(world)).sha256).toBe(sha256);
  });

  test("comes out the same from the frozen facts, whenever it is rendered", async () => {
    const world = makeCertified();
    const { facts, code } = requireCertificate(world.db, world.holder, world.number).certificate;
    world.db.update(person).set({ familyName: "Anders" }).run();
    const { bytes } = await download(world);
    const { verifyUrl } = await page(world);
    expect(verifyUrl.endsWith(code)).toBe(true);
    expect(bytes.equals(await renderCertificate(facts, verifyUrl))).toBe(true);
  });

  test("serves what was stored, whatever the code would make now", async () => {
    const world = makeCertified();
    const { certificate } = requireCertificate(world.db, world.holder, world.number);
    const stored = {
      certificateId: certificate.id,
      bytes: Buffer.from("%PDF-oud"),
      sha256: "00",
      renderedAt: afterwards,
    };
    world.db.insert(certificatePdf).values(stored).run();
    expect((await download(world)).bytes.toString()).toBe("%PDF-oud");
    expect(
      world.db.select().from(certificatePdf).where(eq(certificatePdf.certificateId, certificate.id)).all(),
    ).toHaveLength(1);
  });
});
