import SQLite from "better-sqlite3";

const methods = ["run", "get", "all", "iterate"] as const;

/** From now on every SQL statement that this process carries out is counted; returns how many so far. */
export function countStatements(): () => number {
  let count = 0;
  const probe = new SQLite(":memory:");
  const prototype = Object.getPrototypeOf(probe.prepare("SELECT 1")) as Record<string, (...args: unknown[]) => unknown>;
  for (const name of methods) {
    const original = prototype[name];
    if (!original) throw new Error(`better-sqlite3 has no ${name} to count`);
    prototype[name] = function counted(...args) {
      count += 1;
      return original.apply(this, args);
    };
  }
  probe.close();
  return () => count;
}
