import type { ParseArgsConfig } from "node:util";
import type { Database } from "#db/client.server";
import type { Locale } from "#db/lists";
import type { Instant } from "~/domain/dates";
import type { Settings } from "~/http/settings";
import { m } from "~/text/messages";

/** What a command is called with. */
export interface Call {
  /** The words after the command's name. */
  args: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  settings: Settings;
  locale: Locale;
  now: Instant;
  /** The database file in `DATA_DIR`; it need not exist. */
  databaseFile: string;
  /** Opens that file, migrated; it is closed when the command is done. Refuses when it is not there. */
  open(options?: { create?: boolean }): Database;
  /** A file as the person named it, from where they stand. */
  pathOf(file: string): string;
  progress(text: string): void;
}

/**
 * What a command says: words for people, data for machines. Without data the lines are for both; they are read one by one.
 * Not `done` is exit 1, the words go to stderr.
 */
export interface Answer {
  lines: Iterable<string>;
  data?: unknown;
  done?: boolean;
}

export interface Command {
  /** `load plan FILE.json`: words in lower case are the name, in capitals the arguments that must be there. */
  usage: string;
  summary: (locale: Locale) => string;
  options?: NonNullable<ParseArgsConfig["options"]>;
  run: (call: Call) => Answer | Promise<Answer>;
}

/** The call was wrong: exit 2. */
export class UsageError extends Error {}

const isArgument = (word: string) => /^[A-Z]/.test(word);

/** The words of the usage before its options. */
function wordsOf({ usage }: Command): string[] {
  const words = usage.split(" ");
  const options = words.findIndex((word) => /^(?:--|\[)/.test(word));
  return options === -1 ? words : words.slice(0, options);
}

export const nameOf = (command: Command): string =>
  wordsOf(command)
    .filter((word) => !isArgument(word))
    .join(" ");

export const argumentsOf = (command: Command): string[] => wordsOf(command).filter(isArgument);

/** An option's text; refuses a call without it. */
export function required(call: Call, name: string): string {
  const value = call.options[name];
  if (typeof value === "string" && value !== "") return value;
  throw new UsageError(m.jim_missing({ what: `--${name}` }, { locale: call.locale }));
}

export const optional = (call: Call, name: string): string | undefined => {
  const value = call.options[name];
  return typeof value === "string" ? value : undefined;
};
