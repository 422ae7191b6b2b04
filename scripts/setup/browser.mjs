import { existsSync } from "node:fs";
import path from "node:path";
import { execute } from "./execute.mjs";
import { SetupError, say } from "./place.mjs";

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] ? [path.join(process.env[name], "Google/Chrome/Application/chrome.exe")] : [],
  ),
];
const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The browser for journeys and screenshots: `CHROME_PATH`, or an installed Chrome or Chromium. */
export function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new SetupError(`CHROME_PATH is ${given}, but there is no such file.`);
  return given || onPath(programs) || usualPlaces.find((place) => existsSync(place));
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((place) => existsSync(place));
}

const pdfReader = () => onPath(["pdftotext", "pdftotext.exe"]);

/** A browser, and pdftotext to read back what a certificate says. */
export const browser = {
  isReady: () => Boolean(findBrowser() && pdfReader()),
  async prepare() {
    const missing = [...(findBrowser() ? [] : ["chromium"]), ...(pdfReader() ? [] : ["poppler-utils"])];
    if (!isDebianRoot()) throw new SetupError(missing.map((name) => hints[name]).join("\n"));
    say(`Installing ${missing.join(" and ")} with apt …`);
    const mend = "Install them by hand and try again.";
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await execute("apt-get", ["update", "-qq"], { env, mend });
    await execute("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { env, mend });
  },
};

const isDebianRoot = () => existsSync("/etc/debian_version") && process.getuid?.() === 0;

const hints = {
  chromium:
    "No Chrome or Chromium was found. Install one (Debian: sudo apt-get install chromium; macOS: brew install --cask google-chrome) or set CHROME_PATH to its program.",
  "poppler-utils":
    "pdftotext was not found. Install poppler (Debian: sudo apt-get install poppler-utils; macOS: brew install poppler).",
};
