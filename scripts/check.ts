import { runChecks } from "./checks/run";

process.exitCode = await runChecks(["unit"], process.argv.slice(2));
