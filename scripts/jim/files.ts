import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { refuse } from "~/domain/refusal";

/** The bytes of a file; refuses `file_missing`. */
export function readBytes(file: string): Buffer {
  if (!existsSync(file)) refuse("not_found", "file_missing", { name: path.basename(file) });
  return readFileSync(file);
}

/** What a JSON file holds; refuses `file_missing` and `file_not_json`. */
export function readJson(file: string): unknown {
  const text = readBytes(file).toString("utf8");
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refuse("invalid", "file_not_json");
  }
}

/** Refuses to write over a file. */
export function assertNew(file: string): void {
  if (existsSync(file)) refuse("conflict", "file_exists", { name: path.basename(file) });
}
