import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";

const open = browsing();

interface SessionRow {
  id: number;
  date: string;
}

test("a coordinator looks at what a move touches, moves a session and undoes it", async () => {
  const page = await open();
  const [session] = readRows<SessionRow>(
    `SELECT s.id, s.date FROM session s JOIN training t ON t.id = s.training_id
     WHERE t.status = 'confirmed' AND t.first_date > '2026-11-24' AND s.position = 1 ORDER BY s.date LIMIT 1`,
  );
  if (!session) throw new Error("no confirmed training is to come");
  const dateNow = () => readRows<SessionRow>("SELECT id, date FROM session WHERE id = ?", session.id)[0]?.date;
  await signIn(page, "coordinator", `/bijeenkomsten/${session.id}`);
  await expectAccessible(page);

  const begins = page.locator("#verplaatsen").getByLabel("Begin");
  const ends = page.locator("#verplaatsen").getByLabel("Einde");
  const [before, end] = [await begins.inputValue(), await ends.inputValue()];
  await begins.fill("10:15");
  await ends.fill("17:15");
  await page.getByRole("button", { name: "Gevolgen bekijken" }).click();
  await page.getByRole("heading", { name: "Wat deze verplaatsing doet" }).waitFor();
  const startNow = () => readRows<{ s: string }>("SELECT starts_at AS s FROM session WHERE id = ?", session.id)[0]?.s;
  expect(startNow()).toBe(before);
  await expectAccessible(page);

  const reason = page.getByLabel("Waarom plan je dit toch zo?");
  if (await reason.count()) await reason.fill("De zaal is eerder niet open");
  await page.getByRole("button", { name: /^Verplaatsen/ }).click();
  await page.getByText("De bijeenkomst is verplaatst").waitFor();
  expect(startNow()).toBe("10:15");
  await expectAccessible(page);
  await page.setViewportSize(phone);
  expect(await overflowOf(page)).toBe(0);

  await page.getByRole("button", { name: /Ongedaan maken/ }).click();
  await page.locator("#verplaatsen").getByLabel("Einde").waitFor();
  await expect.poll(startNow).toBe(before);
  expect(await page.locator("#verplaatsen").getByLabel("Einde").inputValue()).toBe(end);
  expect(dateNow()).toBe(session.date);
});
