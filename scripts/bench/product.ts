import path from "node:path";
import { readSettings } from "~/http/settings";
import { serve } from "../serve";
import { answerMeasures } from "./measured";
import { countStatements } from "./statements";
import { clock } from "./today";

/** The product as it runs in production, on the database of the first argument; its log goes wherever stdout goes. */
const [databaseFile = "", count] = process.argv.slice(2);
const statements = count === "count" ? countStatements() : () => Number.NaN;
answerMeasures({ statements });
const settings = readSettings({ ...process.env, DATA_DIR: path.dirname(databaseFile) }, { mode: "demo" });
await serve({ settings, databaseFile, clock });
