import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root, SetupError } from "./place.mjs";

/**
 * Runs a tool to its end, its output to stderr.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, mend: string }} options what to say when it fails
 */
export function execute(file, args, { env = process.env, shell = false, mend }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, env, shell, stdio: ["ignore", 2, 2] });
    child.on("error", (error) => reject(new SetupError(`${file}: ${error.message}. ${mend}`)));
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new SetupError(`${file} ${args.join(" ")} failed. ${mend}`)),
    );
  });
}

/**
 * Runs the command's own script in this process's place: its input, output and exit code are the command's, and a
 * signal to stop reaches it once (a terminal sends SIGINT to both by itself).
 * @returns {Promise<number>} the exit code
 */
export function become(args, env) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
