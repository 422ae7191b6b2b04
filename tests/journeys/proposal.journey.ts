import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";

const open = browsing();

const count = (sql: string): number => readRows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)[0]?.n ?? 0;

/** Chooses a period of one's own and so many seconds, passes what there is to mind, and starts. */
async function startPlan(page: Page, [startsOn, endsOn]: [string, string], seconds: string): Promise<void> {
  await page.goto("/planbord/voorstellen/nieuw");
  await page.getByLabel("Een andere periode").check();
  await page.getByLabel("Eerste dag").fill(startsOn);
  await page.getByLabel("Laatste dag").fill(endsOn);
  await page.getByLabel(seconds, { exact: true }).check();
  await page.getByRole("button", { name: "Plan maken" }).click();
  await passCheck(page);
}

async function passCheck(page: Page): Promise<void> {
  const anyway = page.getByRole("button", { name: "Toch een plan maken" }).first();
  const running = page.getByRole("button", { name: "Stoppen" });
  await anyway.or(running).first().waitFor();
  if (await anyway.count()) await anyway.click();
}

test("a quarter is planned, looked at, and taken over in part; nobody is asked yet", async () => {
  const page = await open();
  await signIn(page, "coordinator", "/planbord/voorstellen");
  await page.getByText("Nog geen planvoorstellen").waitFor();
  await expectAccessible(page);
  await startPlan(page, ["2027-04-01", "2027-06-30"], "10 seconden");
  await page.getByRole("button", { name: "Stoppen" }).waitFor();
  await expectAccessible(page);

  await page.getByRole("heading", { name: "Wat verandert er?" }).waitFor({ timeout: 40_000 });
  expect(count("session s JOIN plan_proposal_item i ON i.training_id = s.training_id WHERE i.before IS NULL")).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  expect(await overflowOf(page)).toBe(0);

  const boxes = await page.getByRole("checkbox", { name: /^Neem .* over$/ }).all();
  expect(boxes.length).toBeGreaterThanOrEqual(2);
  for (const box of boxes.slice(1)) await box.uncheck();
  await page.getByRole("button", { name: "Neem gekozen over" }).click();
  await page.getByText("Overgenomen. De mensen staan als voorgesteld: vraag ze nu.").waitFor();
  expect(count("plan_proposal_item WHERE accepted_at IS NOT NULL")).toBe(1);
  const bookings = `booking b JOIN session s ON s.id = b.session_id
    JOIN plan_proposal_item i ON i.training_id = s.training_id WHERE i.accepted_at IS NOT NULL`;
  expect(count(bookings)).toBeGreaterThanOrEqual(7);
  expect(count(`${bookings} AND (b.asked_at IS NOT NULL OR b.answer IS NOT NULL)`)).toBe(0);
});

test("a plan that is being made is stopped, and the best so far is shown", async () => {
  const page = await open();
  await signIn(page, "coordinator", "/planbord/voorstellen");
  await startPlan(page, ["2027-07-01", "2027-12-31"], "5 minuten");
  const stop = page.getByRole("button", { name: "Stoppen" });
  await stop.waitFor();
  await page
    .getByText(/^Alle trainingen hebben een plek|zonder plek$/)
    .first()
    .waitFor({ timeout: 30_000 });
  await stop.click();
  await page.getByText("Gestopt. Dit is het beste plan tot dan toe.").waitFor();
  expect(await page.getByRole("checkbox", { name: /^Neem .* over$/ }).count()).toBeGreaterThanOrEqual(2);
  expect(count("plan_proposal WHERE \"end\" = 'stopped'")).toBe(1);
});

/** Plans anew without this trainer, and stops once there is a plan. */
async function planWithout(page: Page, trainerId: number): Promise<void> {
  await page.goto("/planbord/voorstellen/nieuw");
  await page.getByLabel("Wie is er weg?").selectOption(String(trainerId));
  await page.getByLabel("Weg vanaf").fill("2027-01-11");
  await page.getByLabel("Weg tot en met").fill("2027-02-12");
  await page.getByRole("button", { name: "Opnieuw plannen" }).click();
  await passCheck(page);
  const stop = page.getByRole("button", { name: "Stoppen" });
  const title = page.getByRole("heading", { name: "Wat verandert er?" });
  const found = page.getByText(/^Alle trainingen hebben een plek|zonder plek$/).first();
  await found.or(title).first().waitFor({ timeout: 60_000 });
  if (await stop.count()) await stop.click();
  await title.waitFor({ timeout: 60_000 });
}

test("a trainer falls ill: the plan that is made anew touches few of the published sessions, and shows which", async () => {
  const page = await open();
  const trainers = readRows<{ id: number; trainings: number }>(
    `SELECT b.person_id AS id, count(DISTINCT t.id) AS trainings
     FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
     WHERE b.function = 'trainer' AND b.capacity = 'full' AND b.ended_at IS NULL AND t.status IN ('planned', 'confirmed')
       AND s.date BETWEEN '2027-01-11' AND '2027-02-12'
     GROUP BY b.person_id ORDER BY trainings DESC, id LIMIT 4`,
  );
  await signIn(page, "coordinator", "/planbord/voorstellen/nieuw");
  const touched = page.getByText(/^(Verandert|Kan zo niet blijven|Geen plek)$/);
  for (const { id, trainings } of trainers) {
    await planWithout(page, id);
    if ((await touched.count()) === 0) continue;
    await expectAccessible(page);
    const changed = `plan_proposal_item i JOIN plan_proposal p ON p.id = i.proposal_id
      WHERE p.kind = 'replan' AND p.absent_person_id = ${id} AND i.is_changed = 1`;
    expect(count(changed)).toBeLessThanOrEqual(trainings + 3);
    return;
  }
  throw new Error("nobody's absence touches a training");
});
