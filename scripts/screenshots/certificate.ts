import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "#db/client.server";
import { certificate } from "#db/schema.server";
import { renderCertificate } from "~/documents/render.server";

const dotsPerInch = "84";

/** A certificate of the demo world as a picture; `pdftoppm` comes with the same package as the tests' `pdftotext`. */
export async function pictureCertificate(databaseFile: string, id: number, target: string): Promise<void> {
  const db = openDatabase(databaseFile);
  const row = db.select().from(certificate).where(eq(certificate.id, id)).get();
  db.$client.close();
  if (!row) throw new Error(`no certificate ${id}`);
  const folder = mkdtempSync(path.join(tmpdir(), "jim-certificate-"));
  try {
    const file = path.join(folder, "certificate.pdf");
    writeFileSync(file, await renderCertificate(row.facts, `https://jim.example.org/echtheid/${row.code}`));
    execFileSync("pdftoppm", ["-r", dotsPerInch, "-png", "-singlefile", file, target]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
