#!/usr/bin/env node
// Sets up what a command needs on a fresh clone, then runs it: node scripts/setup/run.mjs <command> [arguments]
import { browser, findBrowser } from "./browser.mjs";
import { build, text } from "./build.mjs";
import { become } from "./execute.mjs";
import { packages } from "./install.mjs";
import { alone } from "./lock.mjs";
import { assertNodeVersion } from "./node-version.mjs";
import { root, SetupError, say } from "./place.mjs";

const commands = {
  demo: { script: "scripts/demo.ts", mode: "production", needs: [packages, text, build] },
  start: { script: "scripts/start.ts", mode: "production", needs: [packages, text, build] },
  jim: { script: "scripts/jim.ts", mode: "production", needs: [packages, text] },
  check: { script: "scripts/check.ts", mode: "test", needs: [packages, text] },
  test: { script: "scripts/test.ts", mode: "test", needs: [browser, packages, text, build] },
  bench: { script: "scripts/bench.ts", mode: "production", needs: [packages, text, build] },
  screenshots: { script: "scripts/screenshots.ts", mode: "production", needs: [browser, packages, text, build] },
};

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (!command) {
    say(`Say which command: ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  assertNodeVersion();
  await prepare(command.needs);
  return become(["--import", "tsx", command.script, ...args], environment(command));
}

/** In order, since each may need the one before it; without a lock when everything is there. */
async function prepare(needs) {
  if (needs.every((need) => need.isReady())) return;
  await alone(async () => {
    for (const need of needs) if (!need.isReady()) await need.prepare();
  });
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
