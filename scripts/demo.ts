import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type LocalDate, localDateOf, parseLocalDate, requireInstant } from "~/domain/dates";
import { readSettings, SettingsError } from "~/http/settings";
import { buildDemoWorld, type DemoWorldFile } from "./demo/build";
import { serve } from "./serve";

const usage = `npm run demo -- [--scale N] [--today 2026-03-02] [--fresh]

  --scale N     a world N times as large (1)
  --today DATE  the world, and the clock, around that day (today)
  --fresh       throws the demo database away and starts again`;

/** Days differ by their noons: summer time or not, the clock on the wall stays the same. */
const noonOf = (date: LocalDate) => requireInstant(date, "12:00");

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const settings = readSettings(process.env, { mode: "demo" });
  if (!["127.0.0.1", "::1", "localhost"].includes(settings.host)) {
    throw new SettingsError("SETTINGS: HOST should be 127.0.0.1 in the demo: whoever reaches it may be anybody in it");
  }
  const directory = path.join(settings.dataDir, "demo");
  const world = await worldFor(directory, options);
  const offset = noonOf(world.today) - noonOf(localDateOf(Date.now()));
  const { address } = await serve({
    settings: { ...settings, dataDir: directory },
    databaseFile: path.join(directory, "jim.sqlite"),
    clock: () => Date.now() + (world.moved ? offset : 0),
    demoPeople: world.people,
  });
  console.log(`\nThe demo runs on ${address} (stop with Ctrl+C)\n`);
}

interface Options {
  scale: number;
  today: string | undefined;
  fresh: boolean;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: "string" },
      today: { type: "string" },
      fresh: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const scale = Number(values.scale ?? 1);
  const today = values.today === undefined ? undefined : parseLocalDate(values.today);
  const isWrong = !Number.isInteger(scale) || scale < 1 || (values.today !== undefined && today === undefined);
  if (values.help || isWrong) {
    console.error(usage);
    process.exit(values.help ? 0 : 2);
  }
  return { scale, today, fresh: values.fresh ?? false };
}

/** The world that stands, unless another was asked for. */
async function worldFor(directory: string, { scale, today, fresh }: Options): Promise<DemoWorldFile> {
  const file = path.join(directory, "world.json");
  const standing = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoWorldFile) : null;
  const fits = standing && standing.scale === scale && (today === undefined || standing.today === today);
  if (standing && fits && !fresh) return standing;
  return buildDemoWorld(directory, { scale, today: today ?? localDateOf(Date.now()), moved: today !== undefined });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
