import { expect, test, vi } from "vitest";
import { Refusal, refuse } from "~/domain/refusal";

test("a refusal of another copy of the module is a refusal here, and nothing else is", async () => {
  vi.resetModules();
  const copy = await import("~/domain/refusal");
  expect(copy.Refusal).not.toBe(Refusal);
  expect(() => copy.refuse("throttled", "throttled", { minutes: 3 })).toThrow(Refusal);
  expect(() => refuse("not_found", "not_found")).toThrow(copy.Refusal);
  expect([new Error("no"), null, "no", {}].filter((value) => value instanceof Refusal)).toEqual([]);
});
