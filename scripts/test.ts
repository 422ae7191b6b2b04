import { runChecks } from "./checks/run";

process.exitCode = await runChecks(["unit", "journeys"], process.argv.slice(2));
