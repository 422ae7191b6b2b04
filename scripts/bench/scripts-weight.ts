import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const clientDir = path.resolve(import.meta.dirname, "../../build/client");

/** Kilobytes (1000 bytes) of JavaScript, each file by gzip, that this page asks a browser to load. */
export function scriptsKb(html: string): number {
  const files = [...html.matchAll(/\/assets\/[\w.$~-]+\.js/g)].map(([file]) => file);
  const sizes = [...new Set(files)].map((file) => gzipSync(readFileSync(path.join(clientDir, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
