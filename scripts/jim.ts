import { commands } from "./jim/commands";
import { runJim } from "./jim/run";

process.exitCode = await runJim(commands, process.argv.slice(2), {
  env: process.env,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  now: Date.now(),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
