import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export const inRoot = (...parts) => path.join(root, ...parts);

/** Progress goes to stderr: stdout belongs to the command itself. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Something a person must mend first; the message says how. */
export class SetupError extends Error {}
