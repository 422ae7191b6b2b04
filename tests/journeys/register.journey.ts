import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, personOf, phone, signIn } from "./browser";
import { readRows } from "./database";
import { today } from "./world";

const open = browsing();

interface MarkRow {
  mark: string;
  minutes_missed: number;
}

const marksOf = (sessionId: number): MarkRow[] =>
  readRows(
    "SELECT mark, minutes_missed FROM attendance_mark WHERE session_id = ? AND superseded_at IS NULL",
    sessionId,
  );

/** Sessions of today that this demo trainer gives. */
const sessionToday = (index: number): number => {
  const [row] = readRows<{ id: number }>(
    `SELECT s.id FROM session s JOIN booking b ON b.session_id = s.id AND b.answer = 'accepted' AND b.ended_at IS NULL
     WHERE b.person_id = ? AND s.date = ? ORDER BY s.id`,
    personOf("trainer", index).id,
    today,
  );
  if (!row) throw new Error("the demo trainer has no session today");
  return row.id;
};

const choose = (page: Page, row: number, mark: string) =>
  page.locator(".register-row").nth(row).getByRole("radio", { name: mark, exact: true }).check();

test("a trainer registers attendance on a phone, submits it and corrects it later", async () => {
  const page = await open({ size: phone });
  await signIn(page, "trainer");
  const sessionId = sessionToday(0);
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole("link", { name: "Presentie invullen" }).first().click();
  await page.waitForURL(`**/bijeenkomsten/${sessionId}/presentie`);
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);

  await page.getByRole("button", { name: "Iedereen aanwezig" }).click();
  await choose(page, 0, "te laat");
  await page.locator(".register-row").nth(0).getByLabel("Minuten gemist").fill("25");
  await choose(page, 1, "afgemeld");
  await page.locator(".register-row").nth(1).getByLabel("Reden van afmelding").fill("Ziek");
  await choose(page, 2, "afwezig");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await page.getByText("Opgeslagen.", { exact: true }).waitFor();
  const count = await page.locator(".register-row").count();
  expect(marksOf(sessionId)).toHaveLength(count);
  expect(marksOf(sessionId)).toContainEqual({ mark: "late", minutes_missed: 25 });

  await page.getByLabel("Voor- en achternaam").fill("Onno Verwacht");
  await page.getByLabel("E-mailadres").fill("onno@onverwacht.example");
  await page.getByRole("button", { name: "Toevoegen aan de lijst" }).click();
  await page.getByText("Onno Verwacht").first().waitFor();
  expect(await page.locator(".register-row").count()).toBe(count + 1);
  await page.getByRole("button", { name: "Iedereen aanwezig" }).click();
  await page.getByRole("button", { name: "Presentie indienen" }).click();
  await page.getByText("De presentie is ingediend.").waitFor();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Presentie corrigeren" }).click();
  await choose(page, 2, "aanwezig");
  await page.getByRole("button", { name: "Correctie opslaan" }).click();
  await page.getByRole("alert").first().waitFor();
  await page.getByLabel("Waarom corrigeer je dit?").fill("Stond bij de verkeerde groep");
  await page.getByRole("button", { name: "Correctie opslaan" }).click();
  await page.getByText("De correctie is opgeslagen.").waitFor();
  await page.getByText("Eerder ingevuld").first().click();
  await page.getByText("Stond bij de verkeerde groep").first().waitFor();
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);
});

test("the same register works with scripts switched off", async () => {
  const page = await open({ size: phone, javaScriptEnabled: false });
  const sessionId = sessionToday(2);
  await signIn(page, "trainer", `/bijeenkomsten/${sessionId}/presentie`, 2);
  await page.getByRole("button", { name: "Iedereen aanwezig" }).click();
  await page.getByText("Opgeslagen.", { exact: true }).waitFor();
  await choose(page, 0, "eerder weg");
  await page.getByRole("button", { name: "Presentie indienen" }).click();
  await page.getByRole("alert").first().waitFor();
  await page.locator(".register-row").nth(0).getByLabel("Minuten gemist").fill("40");
  await page.getByRole("button", { name: "Presentie indienen" }).click();
  await page.getByText("De presentie is ingediend.").waitFor();
  expect(marksOf(sessionId)).toContainEqual({ mark: "left_early", minutes_missed: 40 });
});
