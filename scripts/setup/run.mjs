#!/usr/bin/env node
// Sets up what a command needs on a fresh clone, then runs it: node scripts/setup/run.mjs <command> [arguments]
import { browser, findBrowser } from "./browser.mjs";
import { build, text } from "./build.mjs";
import { become } from "./execute.mjs";
import { packages, sqlite } from "./install.mjs";
import { assertNodeVersion } from "./node-version.mjs";
import { root, SetupError, say } from "./place.mjs";
import { prepare } from "./prepare.mjs";

const product = [packages, sqlite, text, build];
/** The checks get SQLite, the build and the browser ready themselves, beside what can do without. */
const commands = {
  demo: { script: "scripts/demo.ts", mode: "production", needs: product },
  start: { script: "scripts/start.ts", mode: "production", needs: product },
  jim: { script: "scripts/jim.ts", mode: "production", needs: [packages, sqlite, text] },
  check: { script: "scripts/check.ts", mode: "test", needs: [packages, text] },
  test: { script: "scripts/test.ts", mode: "test", needs: [packages, text] },
  bench: { script: "scripts/bench.ts", mode: "production", needs: product },
  screenshots: { script: "scripts/screenshots.ts", mode: "production", needs: [browser, ...product] },
};

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (!command) {
    say(`Say which command: ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  assertNodeVersion();
  await Promise.all(prepare(command.needs));
  return become(["--import", "tsx", command.script, ...args], environment(command));
}

function environment({ mode, needs }) {
  const found = needs.includes(browser) ? findBrowser() : undefined;
  return {
    ...process.env,
    NODE_ENV: mode,
    ...(found && { CHROME_PATH: found }),
    // Files are named from where the person stands, not from the project's folder.
    INIT_CWD: process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd(),
  };
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
