import { mkdirSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";

/** Whether nobody examines this kind of page yet: of all files that run side by side only the first that asks is told so. */
export function isFirstToExamine(kind: string): boolean {
  try {
    mkdirSync(path.join(inject("examined"), encodeURIComponent(kind)));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
