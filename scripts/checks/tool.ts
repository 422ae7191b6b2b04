import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";

export interface Ran {
  code: number;
  output: string;
}

const running = new AbortController();

/** A signal to stop reaches the tools too. */
export function stopWithSignals(): void {
  for (const [signal, code] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
    process.on(signal, () => {
      running.abort();
      process.exit(code);
    });
  }
}

/** Runs a tool of node_modules with this Node.js and gathers what it says. What can wait leaves the processors to others. */
export function runTool(script: string, args: readonly string[], { canWait = false } = {}): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args], { env, signal: running.signal });
  if (canWait && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
