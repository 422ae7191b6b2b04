import axe, { type AxeResults, type RunOptions } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Role } from "#db/lists";
import { findBrowser } from "../../scripts/setup/browser.mjs";
import { demo } from "./demo";

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

interface VisitOptions {
  size?: typeof phone;
  javaScriptEnabled?: boolean;
}

/** A browser for the journeys of one file; whatever the console complains of (the content policy too) fails the journey. */
export function browsing(): (options?: VisitOptions) => Promise<Page> {
  let browser: Browser;
  let complaints: string[] = [];
  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    browser = await chromium.launch({ executablePath: findBrowser(), args });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const [heard, contexts] = [complaints, browser.contexts()];
    complaints = [];
    for (const context of contexts) await context.close();
    expect(heard).toEqual([]);
  });
  return async ({ size = desk, javaScriptEnabled = true } = {}) => {
    const context = await browser.newContext({
      baseURL: demo().baseUrl,
      viewport: size,
      javaScriptEnabled,
      locale: "nl-NL",
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" && !isRefusal(message.text()))
        complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
    return page;
  };
}

/** The browser mentions every answer that refuses what was typed. */
const isRefusal = (text: string): boolean => /^Failed to load resource:.* status of (400|409|422) /.test(text);

/** The demo's person of this role. */
export function personOf(role: Role, index = 0): { id: number; name: string } {
  const person = demo().people.filter((one) => one.role === role)[index];
  if (!person) throw new Error(`no demo person ${index} who is ${role}`);
  return person;
}

/** Signs in as the demo's person of this role, one click on the sign-in page, and goes on to `to`. */
export async function signIn(page: Page, role: Role, to = "/", index = 0): Promise<void> {
  await page.goto(`/inloggen?naar=${encodeURIComponent(to)}`);
  await page.getByRole("button", { name: `Inloggen als ${personOf(role, index).name}`, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/inloggen"));
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on the page as it stands, one line per kind of finding; in the dark only the colours are others. */
export async function listAccessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const light = await examine(page, { type: "tag", values: standards });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null),
  );
  const dark = await examine(page, { type: "rule", values: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  return [...linesOf(page, "light", light), ...linesOf(page, "dark", dark)];
}

/** Only of what is wrong axe then says where, which halves its work. */
const examine = (page: Page, runOnly: NonNullable<RunOptions["runOnly"]>): Promise<AxeResults> =>
  page.evaluate((options) => (window as typeof window & { axe: typeof axe }).axe.run(options), {
    runOnly,
    resultTypes: ["violations"],
  } satisfies RunOptions);

const linesOf = (page: Page, theme: string, { violations }: AxeResults): string[] =>
  violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => String(target)).join(" | ");
    return `${new URL(page.url()).pathname} (${theme}) ${id}: ${places}`;
  });

export async function expectAccessible(page: Page): Promise<void> {
  expect(await listAccessibilityFaults(page)).toEqual([]);
}

/** How many pixels the page is wider than its window; 0 when nothing has to be scrolled sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
