import { keepCommands } from "./jim/keep";
import { loadCommands } from "./jim/load";
import { personCommands } from "./jim/person";
import { runJim } from "./jim/run";

process.exitCode = await runJim([...loadCommands, ...personCommands, ...keepCommands], process.argv.slice(2), {
  env: process.env,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  now: Date.now(),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
