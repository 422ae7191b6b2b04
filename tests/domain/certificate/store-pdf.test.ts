import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { certificatePdf } from "#db/schema.server";
import { listUnrendered, storeCertificatePdf } from "~/domain/certificate/store-pdf";
import { freshDatabase } from "../../database";
import { makeCertificate } from "../../documents/certificate-row";
import { now } from "../../factories";

test("stores the bytes with their SHA-256; a second time changes nothing", () => {
  const db = freshDatabase();
  const { id } = makeCertificate(db);
  const bytes = Buffer.from("eerste");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(storeCertificatePdf(db, { certificateId: id, bytes, now })).toEqual({ sha256 });
  expect(storeCertificatePdf(db, { certificateId: id, bytes: Buffer.from("tweede"), now: now + 1 })).toEqual({
    sha256,
  });
  expect(db.select().from(certificatePdf).all()).toEqual([{ certificateId: id, bytes, sha256, renderedAt: now }]);
});

test("lists what has no PDF yet, in order, a page at a time", () => {
  const db = freshDatabase();
  const ids = [1, 2, 3].map((sequence) => makeCertificate(db, { sequence }).id);
  storeCertificatePdf(db, { certificateId: ids[1] ?? 0, bytes: Buffer.from("x"), now });
  const listed = (afterId: number, limit: number, issuedSince = 0) =>
    listUnrendered(db, { afterId, limit, issuedSince }).map(({ id }) => id);
  expect(listed(0, 10)).toEqual([ids[0], ids[2]]);
  expect(listed(ids[0] ?? 0, 10)).toEqual([ids[2]]);
  expect(listed(0, 1)).toEqual([ids[0]]);
  expect(listed(0, 10, now)).toEqual([ids[0], ids[2]]);
  expect(listed(0, 10, now + 1)).toEqual([]);
});
