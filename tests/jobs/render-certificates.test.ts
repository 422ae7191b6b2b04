import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import type { CertificateFacts } from "#db/certificate-facts";
import { certificatePdf } from "#db/schema.server";
import { renderMissingCertificates } from "~/jobs/render-certificates";
import { freshDatabase } from "../database";
import { makeCertificate } from "../documents/certificate-row";
import { plainFacts } from "../documents/facts";
import { readPdf } from "../documents/pdf-text";
import { now } from "../factories";

vi.setConfig({ testTimeout: 60_000 });

const appUrl = "https://jim.voorbeeld.nl";

test("renders what is missing, once", async () => {
  const db = freshDatabase();
  const ids = [1, 2].map((sequence) => makeCertificate(db, { sequence }).id);
  await renderMissingCertificates({ db, now, appUrl });
  const first = db.select().from(certificatePdf).all();
  expect(first.map(({ certificateId, renderedAt }) => [certificateId, renderedAt])).toEqual(ids.map((id) => [id, now]));
  const text = readPdf(first[1]?.bytes ?? Buffer.alloc(0)).pages.join(" ");
  expect(text).toContain("Certificaatnummer JIM-2026-00002");
  expect(text).toContain("jim.voorbeeld.nl/echtheid");
  await renderMissingCertificates({ db, now: now + 1000, appUrl });
  expect(db.select().from(certificatePdf).all()).toEqual(first);
});

test("one that cannot be rendered does not hold up the others, and is told", async () => {
  const db = freshDatabase();
  const broken = { ...plainFacts, sessions: null } as unknown as CertificateFacts;
  const bad = makeCertificate(db, { sequence: 1, facts: broken });
  const good = makeCertificate(db, { sequence: 2 });
  await expect(renderMissingCertificates({ db, now, appUrl })).rejects.toThrow("1 certificates could not be rendered.");
  const stored = (id: number) => db.select().from(certificatePdf).where(eq(certificatePdf.certificateId, id)).all();
  expect(stored(bad.id)).toHaveLength(0);
  expect(stored(good.id)).toHaveLength(1);
});
