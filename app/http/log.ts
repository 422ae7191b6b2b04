import { pino } from "pino";
import type { Settings } from "./settings";

/** JSON lines with ids, written in bundles; never a name, an address or a token. */
export const openLog = (settings: Pick<Settings, "logLevel">) =>
  pino(
    { level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ sync: false, minLength: 4096 }),
  );

/** A path fit for the log: the secret parts of links are left out. */
export const loggedPath = (path: string): string =>
  path.replace(/^\/(inloggen\/link|echtheid|antwoord|agenda)\/[^/?]+/, "/$1/…").replace(/\?.*$/, "");
