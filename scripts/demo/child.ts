import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { LocalDate } from "~/domain/dates";
import type { DemoWorldFile } from "./build";
import { freePort } from "./free-port";

export interface RunningDemo {
  baseUrl: string;
  databaseFile: string;
  people: DemoWorldFile["people"];
  /** Ends the server and throws its world away. */
  stop: () => Promise<void>;
}

const root = path.resolve(import.meta.dirname, "../..");
const startSeconds = 120;
const stopMs = 15_000;

/**
 * Serves the built product with a fresh demo world of its own around `today`, in a process of its own on a free port of
 * loopback: for journeys and screenshots. Throws what the server said when it does not answer within two minutes.
 */
export async function startDemo(today: LocalDate): Promise<RunningDemo> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jim-demo-"));
  const port = await freePort();
  const { APP_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts", "--today", today], {
    cwd: root,
    env: { ...inherited, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said = `${said}${text}`.slice(-5000);
    });
  }
  const exited = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([exited, wait(stopMs, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const baseUrl = `http://127.0.0.1:${port}`;
  for (let turn = 0; turn < startSeconds * 4 && child.exitCode === null; turn += 1) {
    if (await answers(baseUrl)) return { baseUrl, stop, ...readWorld(path.join(dataDir, "demo")) };
    await wait(250);
  }
  await stop();
  throw new Error(`The demo did not start:\n${said}`);
}

function readWorld(directory: string): Pick<RunningDemo, "databaseFile" | "people"> {
  const { people } = JSON.parse(readFileSync(path.join(directory, "world.json"), "utf8")) as DemoWorldFile;
  return { people, databaseFile: path.join(directory, "jim.sqlite") };
}

const answers = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
