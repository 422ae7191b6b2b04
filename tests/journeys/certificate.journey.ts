import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";

const open = browsing();

interface Issued {
  number: string;
  code: string;
  email: string;
  holder: string;
}

const newest = (): Issued => {
  const [row] = readRows<Issued>(
    `SELECT c.number, c.code, p.email, json_extract(c.facts, '$.holder') AS holder
     FROM certificate c JOIN person p ON p.id = c.person_id ORDER BY c.id DESC LIMIT 1`,
  );
  if (!row) throw new Error("no certificate was issued");
  return row;
};

/** Signs in as whoever has this address, with the code from the demo's mailbox. */
async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto("/inloggen?naar=/mijn");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("button", { name: "Code mailen" }).click();
  await page.waitForURL(/\/inloggen\/code/);
  await page.getByRole("link", { name: /postvak/ }).click();
  const mail = await page.locator("pre").first().innerText();
  await page.goBack();
  await page.getByLabel("Code", { exact: true }).fill(/\b\d{6}\b/.exec(mail)?.[0] ?? "");
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await page.waitForURL("**/mijn");
}

test("a coordinator issues certificates; a professional downloads one and a stranger verifies it", async () => {
  const office = await open();
  await signIn(office, "coordinator");
  await expectAccessible(office);
  await office.locator('.attention a[href$="/certificaten"]').first().click();
  await expectAccessible(office);
  await office
    .getByRole("button", { name: /^Certificaten uitgeven|^Certificaat uitgeven/ })
    .first()
    .click();
  await office.waitForURL(/gelukt=uitgegeven/);
  await expectAccessible(office);

  const { number, code, email, holder } = newest();
  const professional = await open({ size: phone });
  await signInByMail(professional, email);
  await expectAccessible(professional);
  expect(await overflowOf(professional)).toBe(0);
  const downloading = professional.waitForEvent("download");
  await professional.locator(`a[href="/certificaten/${number}.pdf"]`).first().click();
  const file = await (await downloading).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  expect(text).toContain(holder);
  expect(text).toContain(number);
  await professional.goto(`/certificaten/${number}`);
  await expectAccessible(professional);
  expect(await overflowOf(professional)).toBe(0);

  const stranger = await open({ size: phone });
  await stranger.goto(`/echtheid/${code}`);
  await stranger.getByText("Dit certificaat is echt").first().waitFor();
  expect(await stranger.getByText(holder).count()).toBeGreaterThan(0);
  expect(await stranger.getByText(email).count()).toBe(0);
  await expectAccessible(stranger);
  expect(await overflowOf(stranger)).toBe(0);
  await stranger.goto("/echtheid");
  await expectAccessible(stranger);
  const typed = code.toLowerCase().replace(/.{4}(?=.)/g, "$&-");
  await stranger.getByLabel("Code op het certificaat").fill(typed);
  await stranger.getByRole("button", { name: "Certificaat controleren" }).click();
  await stranger.getByText(number).first().waitFor();
  await stranger.goto("/echtheid?code=fout");
  await expectAccessible(stranger);
});
