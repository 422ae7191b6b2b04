import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { execute } from "./execute.mjs";
import { inRoot, say } from "./place.mjs";

/** The packages of the lockfile. None but SQLite needs its install script. */
export const packages = {
  isReady: matchesLockfile,
  async prepare() {
    say("Installing packages (a few minutes the first time) …");
    await npm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  },
};

/** SQLite, compiled for this Node.js. */
export const sqlite = {
  after: [packages],
  isReady: sqliteLoads,
  async prepare() {
    say("Compiling SQLite for this Node.js …");
    await npm(["rebuild", "better-sqlite3", "--loglevel=error"]);
    await execute(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:')"], { mend: compilerHint });
  },
};

const compilerHint =
  "better-sqlite3 could not be built: it needs Python 3, make and a C++ compiler (on Debian: apt-get install python3 make g++).";

/** npm writes what it installed in node_modules/.package-lock.json, as its last step. */
function matchesLockfile() {
  const [asked, installed] = ["package-lock.json", "node_modules/.package-lock.json"].map(readPackages);
  if (!asked || !installed) return false;
  return Object.entries(asked).every(
    ([place, entry]) => place === "" || entry.optional || installed[place]?.version === entry.version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(inRoot(file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function sqliteLoads() {
  try {
    const Database = createRequire(inRoot("package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

const npmHint = "Check the connection to the npm registry and try again.";

function npm(args) {
  const env = { ...process.env, ...headersOfThisNode() };
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script)) return execute(process.execPath, [script, ...args], { env, mend: npmHint });
  return execute("npm", args, { env, shell: process.platform === "win32", mend: npmHint });
}

/** With the headers beside this Node.js nothing needs to be downloaded to compile against it. */
function headersOfThisNode() {
  const prefix = path.resolve(path.dirname(process.execPath), "..");
  const isThere = existsSync(path.join(prefix, "include/node/node.h"));
  return isThere && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
}
