import { existsSync } from "node:fs";
import { execute } from "./execute.mjs";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { inRoot, say } from "./place.mjs";

const textStamp = "node_modules/.cache/jim/text";
const textSources = ["app/text/messages", "app/text/project.inlang/settings.json", "package-lock.json"];

/** The message files, compiled to functions. */
export const text = {
  isReady: () => existsSync(inRoot("app/text/generated/messages.js")) && isStamped(textStamp, fingerprint(textSources)),
  async prepare() {
    say("Compiling texts …");
    const value = fingerprint(textSources);
    const options = ["--project", "app/text/project.inlang", "--outdir", "app/text/generated", "--silent"];
    const flags = ["--strategy", "globalVariable", "baseLocale", "--no-emit-readme", "--no-emit-prettier-ignore"];
    const script = inRoot("node_modules/@inlang/paraglide-js/bin/run.js");
    await execute(process.execPath, [script, "compile", ...options, ...flags], {
      mend: "Look for a mistake in the message files of app/text/messages.",
    });
    stamp(textStamp, value);
  },
};

const buildStamp = "build/.stamp";
const buildSources = [
  "app",
  "db",
  "public",
  "remix.config.js",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const buildFingerprint = () => fingerprint(buildSources, ["app/text/generated", "app/text/project.inlang"]);

/** The pages, built for production. */
export const build = {
  isReady: () => existsSync(inRoot("build/server/index.js")) && isStamped(buildStamp, buildFingerprint()),
  async prepare() {
    say("Building the pages …");
    const value = buildFingerprint();
    await execute(process.execPath, [inRoot("node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
      env: { ...process.env, NODE_ENV: "production" },
      mend: "The messages above say where.",
    });
    stamp(buildStamp, value);
  },
};
