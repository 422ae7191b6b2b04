import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { type RunningDemo, startDemo } from "./demo/child";
import { pictureCertificate } from "./screenshots/certificate";
import { findExamples } from "./screenshots/examples";
import { type Screen, screensOf } from "./screenshots/screens";
import { findBrowser } from "./setup/browser.mjs";

const today = "2026-11-24";
const folder = path.resolve(import.meta.dirname, "../docs/screenshots");
const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

/** Names of pictures; all of them when none is given. */
const asked = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: ["--no-sandbox", "--disable-gpu", "--lang=nl-NL"],
  env: { ...process.env, LANGUAGE: "nl_NL", LANG: "nl_NL.UTF-8" },
  ...(executablePath ? { executablePath } : {}),
});
const demo = await startDemo(today);
try {
  const { certificateId, ...examples } = findExamples(demo, today);
  const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
  for (const screen of screensOf(examples).filter(({ name }) => isAsked(name))) await takeAll(browser, demo, screen);
  if (isAsked("certificaat"))
    await pictureCertificate(demo.databaseFile, certificateId, path.join(folder, "certificaat"));
} finally {
  await browser.close();
  await demo.stop();
}

async function takeAll(within: Browser, world: RunningDemo, screen: Screen): Promise<void> {
  for (const viewport of sizes) {
    for (const colorScheme of screen.inDark ? (["light", "dark"] as const) : (["light"] as const)) {
      const context = await within.newContext({
        baseURL: world.baseUrl,
        viewport,
        colorScheme,
        locale: "nl-NL",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      const person = world.people.find(({ role }) => role === screen.role);
      await page.goto(person ? `/inloggen?naar=${encodeURIComponent(screen.path)}` : screen.path);
      if (person) {
        await page.getByRole("button", { name: `Inloggen als ${person.name}`, exact: true }).click();
        await page.waitForURL((url) => !url.pathname.startsWith("/inloggen"));
      }
      await screen.prepare?.(page);
      await page.evaluate(() => document.fonts.ready);
      const name = `${screen.name}-${viewport.width}${colorScheme === "dark" ? "-donker" : ""}.png`;
      await page.screenshot({ path: path.join(folder, name), caret: "hide", animations: "disabled" });
      await context.close();
      process.stderr.write(`${name}\n`);
    }
  }
}
