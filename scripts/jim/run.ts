import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Database } from "#db/client.server";
import type { Locale } from "#db/lists";
import { openMigrated } from "#db/migrate";
import { Refusal, refuse } from "~/domain/refusal";
import { readSettings, SettingsError } from "~/http/settings";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { type Answer, argumentsOf, type Call, type Command, nameOf, UsageError } from "./command";
import { helpFor, overview } from "./help";

/** The world a command runs in; tests give their own. */
export interface Outside {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  now: number;
  out: (line: string) => void;
  err: (line: string) => void;
}

/** Runs one command line. Returns the exit code: 0 done, 1 refused, 2 wrong usage. */
export async function runJim(commands: readonly Command[], argv: readonly string[], outside: Outside): Promise<number> {
  const locale = localeOf(outside.env);
  const command = findCommand(commands, argv);
  const asksHelp = argv.includes("--help") || argv.includes("-h");
  if (!command) return withoutCommand(commands, argv, { asksHelp, locale, outside });
  if (asksHelp) {
    outside.out(helpFor(command, locale));
    return 0;
  }
  try {
    return await carryOut(command, argv, locale, outside);
  } catch (error) {
    return explain(error, command, { isJson: argv.includes("--json"), locale, outside });
  }
}

/** Dutch, unless the environment speaks English. */
function localeOf(env: Outside["env"]): Locale {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").startsWith("en") ? "en" : "nl";
}

const findCommand = (commands: readonly Command[], argv: readonly string[]) =>
  commands.find((command) =>
    nameOf(command)
      .split(" ")
      .every((word, index) => argv[index] === word),
  );

interface Asked {
  asksHelp: boolean;
  locale: Locale;
  outside: Outside;
}

function withoutCommand(commands: readonly Command[], argv: readonly string[], asked: Asked): number {
  const { asksHelp, locale, outside } = asked;
  const words = argv.filter((word) => !word.startsWith("-"));
  const group = commands.filter((command) => nameOf(command).split(" ")[0] === words[0]);
  const text = overview(group.length > 0 ? group : commands, locale);
  if (asksHelp) {
    outside.out(text);
    return 0;
  }
  if (words.length > 0) outside.err(m.jim_unknown_command({ command: words.join(" ") }, { locale }));
  outside.err(text);
  return 2;
}

async function carryOut(command: Command, argv: readonly string[], locale: Locale, outside: Outside): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv.slice(nameOf(command).split(" ").length),
    options: { ...command.options, json: { type: "boolean" } },
    allowPositionals: true,
  });
  assertArguments(command, positionals, locale);
  const opened: Database[] = [];
  const call = callOf({ args: positionals, options: values as Call["options"], locale, outside, opened });
  try {
    return tell(await command.run(call), values.json === true, outside);
  } finally {
    for (const db of opened) db.$client.close();
  }
}

function assertArguments(command: Command, given: readonly string[], locale: Locale): void {
  const asked = argumentsOf(command);
  const missing = asked[given.length];
  if (missing) throw new UsageError(m.jim_missing({ what: missing }, { locale }));
  if (given.length > asked.length) throw new UsageError(given.slice(asked.length).join(" "));
}

interface Making extends Pick<Call, "args" | "options" | "locale"> {
  outside: Outside;
  opened: Database[];
}

function callOf({ args, options, locale, outside, opened }: Making): Call {
  const settings = readSettings(outside.env, { mode: "demo" });
  const databaseFile = path.resolve(settings.dataDir, "jim.sqlite");
  const open = ({ create = false } = {}) => {
    if (!create && !existsSync(databaseFile)) refuse("not_found", "database_missing", { name: settings.dataDir });
    mkdirSync(path.dirname(databaseFile), { recursive: true });
    const db = openMigrated(databaseFile);
    opened.push(db);
    return db;
  };
  const pathOf = (file: string) => path.resolve(outside.cwd, file);
  return { args, options, settings, locale, now: outside.now, databaseFile, open, pathOf, progress: outside.err };
}

function tell({ lines, data, done = true }: Answer, isJson: boolean, { out, err }: Outside): number {
  const isData = isJson && data !== undefined;
  if (isData) out(JSON.stringify(data, null, 2));
  const say = done ? out : err;
  if (!isData || !done) for (const line of lines) say(line);
  return done ? 0 : 1;
}

interface Explaining {
  isJson: boolean;
  locale: Locale;
  outside: Outside;
}

function explain(error: unknown, command: Command, { isJson, locale, outside }: Explaining): number {
  if (error instanceof Refusal) {
    const { kind, reasons, fields } = error;
    if (isJson) outside.err(JSON.stringify({ refused: kind, reasons, fields }, null, 2));
    else for (const line of refusalLines(error, locale)) outside.err(line);
    return 1;
  }
  if (error instanceof SettingsError) {
    outside.err(error.message);
    return 1;
  }
  if (!isUsageError(error)) throw error;
  outside.err(m.jim_wrong_usage({ detail: error.message }, { locale }));
  outside.err(helpFor(command, locale));
  return 2;
}

const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_"));

const refusalLines = ({ reasons, fields }: Refusal, locale: Locale): string[] => [
  ...reasons.map((reason) => inWords(reason, locale)),
  ...Object.entries(fields).flatMap(([field, all]) =>
    all.map((reason) => fieldLine(field, inWords(reason, locale), locale)),
  ),
];

/** A row of a file is named by its number, the header being row 1. */
function fieldLine(field: string, words: string, locale: Locale): string {
  const [, index, column] = /^rows\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  return column
    ? m.jim_row({ number: Number(index) + 2, words: `${column}: ${words}` }, { locale })
    : `${field}: ${words}`;
}
