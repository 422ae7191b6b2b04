import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing, expectAccessible, overflowOf, phone, signIn } from "./browser";
import { readRows } from "./database";
import { tabTo } from "./keyboard";

const open = browsing();
const quarter = "/planbord?vorm=kwartaal&van=2027-01-04";

interface Moment {
  id: number;
  date: string;
  startsAt: string;
}

const sessionNow = (id: number): Moment | undefined =>
  readRows<Moment>("SELECT id, date, starts_at AS startsAt FROM session WHERE id = ?", id)[0];

/** First days in a month, of trainings that nobody fixed. */
const firstDays = (month: string): Moment[] =>
  readRows<Moment>(
    `SELECT s.id, s.date, s.starts_at AS startsAt FROM session s JOIN training t ON t.id = s.training_id
     WHERE t.status = 'planned' AND s.position = 1 AND substr(s.date, 1, 7) = ?
       AND NOT EXISTS (SELECT 1 FROM planning_lock l WHERE l.training_id = t.id AND l.released_at IS NULL)
     ORDER BY s.date, s.id`,
    month,
  );

const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const inView = (page: Page, within: string, id: number): Locator =>
  page.locator(`${within} [data-session="${id}"]`).first();

const dialogOf = (page: Page): Locator => page.getByRole("dialog", { name: /verplaatsen/ });

/** Says why, where the move warns, and confirms it; nothing when it is impossible. */
async function confirmMove(page: Page): Promise<boolean> {
  const dialog = dialogOf(page);
  await dialog.getByRole("heading", { name: "Wat deze verplaatsing doet" }).waitFor();
  const confirm = dialog.getByRole("button", { name: /^Verplaatsen/ });
  if ((await confirm.count()) === 0) return false;
  const reason = dialog.getByLabel("Waarom plan je dit toch zo?");
  if (await reason.count()) await reason.fill("De zaal is dan vrij");
  await confirm.click();
  return true;
}

/** Drags sessions until one of them may stand where it was dropped. */
async function dragOne(
  page: Page,
  sessions: readonly Moment[],
  drop: (session: Moment) => Promise<void>,
): Promise<Moment> {
  for (const session of sessions) {
    await drop(session);
    await dialogOf(page).waitFor();
    expect(sessionNow(session.id)).toEqual(session);
    if (await confirmMove(page)) return session;
    await page.keyboard.press("Escape");
    await dialogOf(page).waitFor({ state: "hidden" });
  }
  throw new Error("no session could be moved");
}

test("a session is dragged to the next week, looked at, moved and put back", async () => {
  const page = await open();
  await signIn(page, "coordinator", quarter);
  await page.getByRole("heading", { name: "Planbord", level: 1 }).waitFor();
  await expectAccessible(page);

  const moved = await dragOne(page, firstDays("2027-01").slice(0, 6), async ({ id }) => {
    const chip = inView(page, ".board-table", id);
    await chip.dragTo(chip.locator("xpath=ancestor::td/following-sibling::td[1]"));
  });
  await page.getByText(/is verplaatst naar/).waitFor();
  expect(sessionNow(moved.id)).toEqual({ ...moved, date: daysLater(moved.date, 7) });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-session")))
    .toBe(`${moved.id}`);

  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.getByText(/staat weer op/).waitFor();
  expect(sessionNow(moved.id)).toEqual(moved);
});

test("in the calendar of a month a session is dragged to another day, and stays when that is not wanted", async () => {
  const page = await open({ size: { width: 1280, height: 1300 } });
  const [session] = firstDays("2027-02");
  if (!session) throw new Error("no session in the month");
  await signIn(page, "coordinator", `/planbord?vorm=maand&van=${session.date}`);
  const event = inView(page, ".calendar", session.id);
  await event.waitFor();
  await expectAccessible(page);
  const nextDay = daysLater(session.date, 1);
  const other = page.locator(`.calendar [data-date="${nextDay}"]`).last();
  await event.scrollIntoViewIfNeeded();
  const [from, to] = [await event.boundingBox(), await other.boundingBox()];
  if (!from || !to) throw new Error("the calendar is not drawn");
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 });
  await page.mouse.up();
  const dialog = dialogOf(page);
  await dialog.waitFor();
  expect(await dialog.getByLabel("Nieuwe datum").inputValue()).toBe(nextDay);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(sessionNow(session.id)).toEqual(session);
  await event.waitFor();
});

test("a training without a date is placed from a suggestion, by keyboard alone", async () => {
  const page = await open();
  await signIn(page, "coordinator", "/planbord?vorm=week&van=2028-05-01&zoek=2027-0067");
  const choose = page.getByRole("link", { name: /^Inplannen.*2027-0067/ });
  await tabTo(page, choose);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "De beste drie voorstellen" }).waitFor();
  expect(await page.getByRole("button", { name: /^Kies dit/ }).count()).toBe(3);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  expect(await overflowOf(page)).toBe(0);

  await tabTo(page, page.getByRole("button", { name: "Kies dit voorstel 1" }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Dit plan je in" }).waitFor();
  const days = () =>
    readRows<{ id: number }>(
      "SELECT s.id FROM session s JOIN training t ON t.id = s.training_id WHERE t.code = '2027-0067'",
    );
  expect(days()).toEqual([]);
  const reason = page.getByLabel("Waarom plan je dit toch zo?");
  if (await reason.count()) {
    await tabTo(page, reason);
    await page.keyboard.type("Zo sluit het aan op het teamoverleg");
  }
  await tabTo(page, page.getByRole("button", { name: "Training inplannen" }));
  await page.keyboard.press("Enter");
  await page.getByText("De training is ingepland.").waitFor();
  expect(days()).toHaveLength(5);
  const booked = readRows<{ asked: number; people: number }>(
    `SELECT count(b.asked_at) + count(b.answer) AS asked, count(DISTINCT b.person_id) AS people
     FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id WHERE t.code = '2027-0067'`,
  );
  expect(booked[0]).toMatchObject({ asked: 0 });
  expect(booked[0]?.people).toBeGreaterThanOrEqual(3);
  await expectAccessible(page);
});

test("what has no place is explained, and one click gives it one", async () => {
  const page = await open();
  await signIn(page, "coordinator", "/planbord/inplannen/2027-0099");
  await page.getByText("Er is geen plek gevonden").waitFor();
  await page.getByRole("heading", { name: "Zo lukt het wel" }).waitFor();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: /^Doe dit/ })
    .first()
    .click();
  await page.getByText("Veranderd. Dit zijn de voorstellen die nu kunnen.").waitFor();
  expect(await page.getByRole("button", { name: /^Kies dit/ }).count()).toBeGreaterThanOrEqual(1);
});
