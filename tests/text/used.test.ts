import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { enrolmentEnds } from "#db/lists";
import { fixCodes, funnelSteps, hardRules, softRules, specialFaults } from "~/domain/planner/types";
import { reasonCodes } from "~/domain/reasons";

const root = path.resolve(import.meta.dirname, "../..");
const messages = path.join(root, "app/text/messages");

/** The code of the product: what it never names, nobody reads. */
function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.startsWith("text/generated"))
    .map((file) => path.join(folder, file))
    .filter((file) => file !== path.join("app", "domain", "reasons.ts"))
    .map((file) => readFileSync(path.join(root, file), "utf8"));
}

const sources = ["app", "db", "scripts"].flatMap(sourcesIn).join("\n");
const words = new Set(sources.match(/\w+/g));
const quoted = new Set(Array.from(sources.matchAll(/["'`](\w+)["'`]/g), ([, word]) => word));

const keys = readdirSync(messages)
  .filter((file) => file.endsWith(".nl.json"))
  .flatMap((file) => Object.keys(JSON.parse(readFileSync(path.join(messages, file), "utf8"))));

/** `reasons.server.ts` finds the words of a reason by its code. */
const codeOf = (key: string): string | undefined => /^reason_(\w+)$/.exec(key)?.[1];
const codes = new Set<string>(reasonCodes);

/** Put together from the way in which an enrolment ended. */
const composed = new Set<string>(enrolmentEnds.map((end) => `enrolment_${end}`));

/** `planner.server.ts` finds the words of the planner by its codes. */
const ofPlanner = new Set([
  ...[...hardRules, ...softRules, ...specialFaults].map((code) => `planner_${code}`),
  ...funnelSteps.map((step) => `planner_step_${step}`),
  ...fixCodes.map((code) => `planner_change_${code}`),
]);
const isOfPlanner = (key: string): boolean => ofPlanner.has(key) || /^planner_(?:apply|field)_\w+$/.test(key);

test("every message is said somewhere", () => {
  const unsaid = keys.filter((key) => !words.has(key) && !codes.has(codeOf(key) ?? "") && !isOfPlanner(key));
  expect(unsaid).toEqual([]);
});

test("every reason is given somewhere", () => {
  expect(reasonCodes.filter((code) => !quoted.has(code) && !composed.has(code))).toEqual([]);
});
