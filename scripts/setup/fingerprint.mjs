import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "./place.mjs";

/** The hash of what the given files and folders hold; a folder in `except` is passed over. */
export function fingerprint(sources, except = []) {
  const hash = createHash("sha256").update(process.version);
  const skipped = new Set(except.map((name) => inRoot(name)));
  for (const file of sources.flatMap((name) => filesUnder(inRoot(name), skipped))) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(place, skipped) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat || skipped.has(place)) return [];
  if (!stat.isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name), skipped));
}

/** Whether the stamp file holds this fingerprint. */
export function isStamped(file, value) {
  try {
    return readFileSync(inRoot(file), "utf8") === value;
  } catch {
    return false;
  }
}

export function stamp(file, value) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), value);
}
