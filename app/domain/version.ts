import { Refusal, reason } from "./refusal";

/**
 * Refuses `stale` when somebody saved this row since the form was opened. `current` is what stands now, by the names of
 * the form's fields, so that the screen can show both versions.
 */
export function assertVersion(standing: number, asked: number, current: Record<string, unknown>): void {
  if (standing === asked) return;
  const texts = Object.entries(current).map(([name, value]) => [name, textOf(value)]);
  throw new Refusal("stale", [reason("stale")], {}, Object.fromEntries(texts));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  return value === true ? "on" : String(value);
}
