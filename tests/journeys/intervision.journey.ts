import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";
import { arrowTo, tabTo } from "./keyboard";

const open = browsing();

/** A training of thirteen or more whose intervisions are all to come and that was not divided. */
const undivided = () =>
  readRows<{ code: string; people: number }>(`
    SELECT t.code, (SELECT count(*) FROM enrolment e
      WHERE e.training_id = t.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS people
    FROM training t WHERE t.status = 'confirmed' AND people BETWEEN 13 AND 16
      AND NOT EXISTS (SELECT 1 FROM session s WHERE s.training_id = t.id AND s.kind = 'intervision'
        AND (s.group_id IS NOT NULL OR s.start_instant < ${Date.parse("2026-11-25")}))
    ORDER BY t.first_date LIMIT 1`)[0];

const sizes = (code: string): number[] =>
  readRows<{ size: number }>(
    `SELECT count(*) AS size FROM intervision_group g JOIN training t ON t.id = g.training_id AND t.code = ?
     JOIN intervision_member m ON m.group_id = g.id AND m.left_at IS NULL GROUP BY g.id ORDER BY g.name`,
    code,
  ).map(({ size }) => size);

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("intervision groups are proposed, changed and saved by keyboard, and changed again", async () => {
  const { code, people } = undivided() ?? expect.fail("the demo has no training to divide");
  const page = await open();
  await signIn(page, "coordinator", `/trainingen/${code}/intervisie`);
  await expectAccessible(page);
  await press(page, page.getByRole("link", { name: "Groepen indelen" }));
  await page.getByRole("heading", { name: "Groepen indelen", level: 1 }).waitFor();
  await expectAccessible(page);

  const choices = page.locator(".intervision-division select");
  await arrowTo(page, choices.first(), (label) => label === "Groep B");
  await page.getByText("Gaat naar groep B").waitFor();
  await press(page, page.getByRole("button", { name: "Opnieuw bekijken" }));
  await page.getByText("Gaat naar groep B").waitFor({ state: "detached" });
  const [larger, smaller] = [Math.ceil(people / 2), Math.floor(people / 2)];
  await page.getByText(`Groep A: ${larger - 1} · Groep B: ${smaller + 1}`).waitFor();
  await expectAccessible(page);
  await press(page, page.getByRole("button", { name: "Groepen opslaan" }));
  await page.getByText("De groepen zijn gemaakt.").waitFor();
  expect(sizes(code)).toEqual([larger - 1, smaller + 1]);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  expect(await overflowOf(page)).toBe(0);

  const last = page.locator(".intervision-fold").last();
  await press(page, last.locator("summary"));
  await arrowTo(page, last.locator("select"), (label) => label.startsWith("Groep A"));
  await press(page, last.getByRole("button"));
  await page.getByText("De deelnemer zit in de groep.").waitFor();
  expect(sizes(code)).toEqual([larger, smaller]);
});

test("of a meeting that was held the guide's theme and time are recorded, and nothing that was said", async () => {
  const [held] = readRows<{ id: number }>(`
    SELECT s.id FROM session s JOIN attendance_submission a ON a.session_id = s.id
    WHERE s.kind = 'intervision' AND NOT EXISTS (SELECT 1 FROM intervision_record r WHERE r.session_id = s.id)
    ORDER BY s.start_instant DESC LIMIT 1`);
  const page = await open({ size: phone });
  await signIn(page, "coordinator", `/bijeenkomsten/${held?.id}/vastleggen`);
  await page.getByText("Schrijf hier niets over wat er is besproken of over personen.").waitFor();
  await expectAccessible(page);
  expect(await overflowOf(page)).toBe(0);
  await page.getByLabel("Duur in minuten").fill("115");
  await page.getByLabel("Thema").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Bijeenkomst vastleggen" }).click();
  await page.getByText("De bijeenkomst is vastgelegd.").waitFor();
  expect(readRows("SELECT minutes FROM intervision_record WHERE session_id = ?", held?.id)).toEqual([{ minutes: 115 }]);
});
