import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { findBrowser } from "../../scripts/setup/browser.mjs";
import { fingerprint, isStamped } from "../../scripts/setup/fingerprint.mjs";
import { alone } from "../../scripts/setup/lock.mjs";
import { assertNodeVersion } from "../../scripts/setup/node-version.mjs";
import { prepare } from "../../scripts/setup/prepare.mjs";

describe("the version of Node.js", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "100.0.0"])("%s will do", (version) => {
    expect(() => assertNodeVersion(version)).not.toThrow();
  });
  test.each(["20.18.9", "18.99.0", "9.0.0"])("%s is too old, and the message says what to do", (version) => {
    expect(() => assertNodeVersion(version)).toThrow(`This needs Node.js 20.19 or newer; this is ${version}.`);
  });
});

describe("the browser", () => {
  const before = process.env.CHROME_PATH;
  afterEach(() => {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  });

  test("CHROME_PATH wins", () => {
    process.env.CHROME_PATH = process.execPath;
    expect(findBrowser()).toBe(process.execPath);
  });

  test("a CHROME_PATH that is wrong is named", () => {
    process.env.CHROME_PATH = "/nowhere/chrome";
    expect(() => findBrowser()).toThrow("CHROME_PATH is /nowhere/chrome");
  });
});

test("a fingerprint follows the content, and leaves out what it is told to", () => {
  const scripts = fingerprint(["scripts/setup"]);
  expect(fingerprint(["scripts/setup"])).toBe(scripts);
  expect(fingerprint(["scripts/setup", "package.json"])).not.toBe(scripts);
  expect(fingerprint(["scripts/setup", "package.json"], ["package.json"])).toBe(scripts);
  expect(isStamped("package.json", scripts)).toBe(false);
});

test("two set-ups never work at the same time", async () => {
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} starts`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.push(`${name} ends`);
  };
  await Promise.all([alone(work("one")), alone(work("two"))]);
  expect(log.map((line) => line.split(" ")[1])).toEqual(["starts", "ends", "starts", "ends"]);
});

describe("what has to be prepared", () => {
  const log: string[] = [];
  afterEach(() => log.splice(0));
  const need = (name: string, after: object[] = [], outcome: "there" | "made" | "failed" = "made") => ({
    after,
    isReady: () => outcome === "there",
    prepare: async () => {
      log.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (outcome === "failed") throw new Error(`${name} failed`);
      log.push(`${name} ends`);
    },
  });

  test("goes side by side, each after what it needs, and what is there is not made again", async () => {
    const ground = need("ground");
    const there = need("there", [ground], "there");
    await Promise.all(prepare([need("one", [ground]), need("two", [ground, there]), ground, there]));
    expect(log).toEqual(["ground starts", "ground ends", "one starts", "two starts", "one ends", "two ends"]);
  });

  test("fails with what it needs, and nothing else does", async () => {
    const broken = need("broken", [], "failed");
    const all = await Promise.allSettled(prepare([broken, need("late", [broken]), need("alone")]));
    expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(log).toEqual(["broken starts", "alone starts", "alone ends"]);
  });

  test("is nothing when all is there: nobody waits for a lock", async () => {
    await alone(() => Promise.all(prepare([need("there", [], "there")])));
    expect(log).toEqual([]);
  });
});

test("an unknown command is wrong usage and names the known ones", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/setup/run.mjs", "dance"], {
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("demo, start, jim, check, test, bench, screenshots");
});
