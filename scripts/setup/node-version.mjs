import { readFileSync } from "node:fs";
import { inRoot, SetupError } from "./place.mjs";

/** Stops when this Node.js is older than `engines` in package.json asks. */
export function assertNodeVersion(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const asked = engines.node.replace(/[^\d.]/g, "");
  if (compare(version, asked) < 0) {
    throw new SetupError(
      `This needs Node.js ${asked} or newer; this is ${version}. Install a newer one from https://nodejs.org.`,
    );
  }
}

function compare(one, other) {
  const [left, right] = [one, other].map((text) => text.split(".").map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
