import path from "node:path";
import { readSettings, SettingsError } from "~/http/settings";
import { serve } from "./serve";

try {
  const settings = readSettings(process.env, { mode: "production" });
  await serve({ settings, databaseFile: path.join(settings.dataDir, "jim.sqlite") });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
