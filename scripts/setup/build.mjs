import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { execute } from "./execute.mjs";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { packages } from "./install.mjs";
import { inRoot, say } from "./place.mjs";

const textStamp = "node_modules/.cache/jim/text";
const textSources = ["app/text/messages", "app/text/project.inlang/settings.json", "package-lock.json"];

/** The message files, compiled to functions. */
export const text = {
  after: [packages],
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
    const files = nameMessages();
    joinMessages(files);
    stamp(textStamp, value);
  },
};

const generated = (...parts) => inRoot("app/text/generated", ...parts);

/** Named in the index, thousands of messages cost Rollup half the time that as many `export *` do. Returns the files. */
function nameMessages() {
  const files = [];
  const named = readFileSync(generated("messages/_index.js"), "utf8").replace(
    /^export \* from '(.+)'/gm,
    (line, file) => {
      files.push(file);
      const code = readFileSync(generated("messages", file), "utf8");
      const [, plain, quoted] = /^export (?:const (\w+)|\{ \w+ as ("[^"]+") \})/m.exec(code) ?? [];
      const name = plain ?? quoted;
      return name ? `export { ${name} } from '${file}'` : line;
    },
  );
  writeFileSync(generated("messages/_index.js"), named);
  return files;
}

/** In one file thousands of messages load in a tenth of the time. The build divides them by page, so it takes the many. */
function joinMessages(files) {
  const heads = [
    "import * as registry from './registry.js'",
    "import { getLocale, experimentalStaticLocale } from './runtime.js'",
    "/** @typedef {import('./runtime.js').LocalizedString} LocalizedString */",
  ];
  const bodies = files.map((file) =>
    readFileSync(generated("messages", file), "utf8")
      .replace(/^(?:import .*|\/\*\* @typedef \{import\(.*LocalizedString \*\/)$/gm, "")
      .replaceAll("import('../runtime.js')", "import('./runtime.js')"),
  );
  writeFileSync(generated("all-messages.js"), [...heads, ...bodies].join("\n"));
  const index = readFileSync(generated("messages.js"), "utf8");
  writeFileSync(generated("messages.js"), index.replaceAll("./messages/_index.js", "./all-messages.js"));
}

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
  after: [text],
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
