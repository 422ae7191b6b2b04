import { z } from "zod";

export type Mode = "demo" | "production" | "test";

export interface Settings {
  mode: Mode;
  port: number;
  host: string;
  /** The public origin, without a slash at the end: every link that leaves the product starts with it. */
  appUrl: string;
  dataDir: string;
  sessionSecret: string;
  /** Without it mail waits in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Whether forwarded headers are believed: only behind a proxy of our own. */
  trustProxy: boolean;
  logLevel: (typeof logLevels)[number];
}

/** A setting that is missing or wrong; the message names it and says what it should be. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const onValues = ["1", "true", "on", "yes"];
const offValues = ["0", "false", "off", "no"];

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535);

const origin = z.url({ protocol: /^https?$/ }).transform((text, ctx) => {
  const url = new URL(text);
  if (url.pathname === "/" && !url.search && !url.hash && !url.username) return url.origin;
  ctx.addIssue({ code: "custom", message: "not an origin" });
  return z.NEVER;
});

const address = z.email().or(z.string().regex(/^[^<>\r\n"]{1,100} <[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+>$/));

const fields = {
  PORT: { schema: port, should: "a whole number from 1 to 65535" },
  HOST: { schema: z.string().regex(/^[A-Za-z0-9.:_-]+$/), should: "a host name or IP address to listen on" },
  APP_URL: { schema: origin, should: "the public address, such as https://jim.example.org, without a path" },
  DATA_DIR: { schema: z.string().refine((text) => !text.includes("\0")), should: "a folder" },
  SESSION_SECRET: { schema: z.string().min(32), should: "at least 32 random characters" },
  SMTP_URL: { schema: z.url({ protocol: /^smtps?$/ }), should: "smtp://user:password@host:587 or smtps://…" },
  MAIL_FROM: { schema: address, should: "an e-mail address, or Name <address>" },
  TRUST_PROXY: { schema: z.enum([...onValues, ...offValues]), should: "on or off" },
  LOG_LEVEL: { schema: z.enum(logLevels), should: `one of ${logLevels.join(", ")}` },
} as const;

type Name = keyof typeof fields;
type Environment = Readonly<Record<string, string | undefined>>;

const secrets: readonly Name[] = ["SESSION_SECRET", "SMTP_URL"];

/**
 * The settings of the environment, checked. An empty value counts as absent. In production `APP_URL` and
 * `SESSION_SECRET` must be there. Throws `SettingsError` for the first that is wrong; a secret's value is not repeated.
 */
export function readSettings(env: Environment, { mode }: { mode: Mode }): Settings {
  const portNumber = read(env, "PORT") ?? 3000;
  const needed = mode === "production";
  return {
    mode,
    port: portNumber,
    host: read(env, "HOST") ?? "127.0.0.1",
    appUrl: read(env, "APP_URL", needed) ?? `http://127.0.0.1:${portNumber}`,
    dataDir: read(env, "DATA_DIR") ?? "./data",
    sessionSecret: read(env, "SESSION_SECRET", needed) ?? "only-for-a-demo-on-this-computer-and-tests",
    smtpUrl: read(env, "SMTP_URL") ?? null,
    mailFrom: read(env, "MAIL_FROM") ?? "JIM-opleidingen <noreply@example.org>",
    trustProxy: onValues.includes(read(env, "TRUST_PROXY") ?? "off"),
    logLevel: read(env, "LOG_LEVEL") ?? "info",
  };
}

type Value<Key extends Name> = z.output<(typeof fields)[Key]["schema"]>;

function read<Key extends Name>(env: Environment, name: Key, needed = false): Value<Key> | undefined {
  const text = env[name]?.trim();
  if (!text) {
    if (needed) throw new SettingsError(`SETTINGS: ${name} is missing; it should be ${fields[name].should}`);
    return undefined;
  }
  const parsed = fields[name].schema.safeParse(text);
  if (parsed.success) return parsed.data as Value<Key>;
  const given = secrets.includes(name) ? "what it is now" : JSON.stringify(text);
  throw new SettingsError(`SETTINGS: ${name} should be ${fields[name].should}, not ${given}`);
}
