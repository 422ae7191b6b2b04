import type { Locator, Page } from "playwright-core";

const mostStops = 120;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} is not reached with Tab`);
}

/** Steps down a list of choices with the arrow until the chosen one suits. */
export async function arrowTo(page: Page, select: Locator, suits: (label: string) => boolean): Promise<void> {
  await tabTo(page, select);
  const count = await select.locator("option").count();
  for (let step = 0; step <= count; step += 1) {
    const [value, label] = await select.evaluate((element: HTMLSelectElement) => [
      element.value,
      element.selectedOptions[0]?.label ?? "",
    ]);
    if (value && suits(label ?? "")) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no choice of ${select} suits`);
}

/** Types a date as the browser's own field asks it: day or month first. */
export async function typeDate(page: Page, field: Locator, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  for (const typed of [`${month}${day}${year}`, `${day}${month}${year}`]) {
    await field.evaluate((element: HTMLInputElement) => element.blur());
    await tabTo(page, field);
    await page.keyboard.type(typed);
    if ((await field.inputValue()) === date) return;
  }
  throw new Error(`${date} could not be typed`);
}
