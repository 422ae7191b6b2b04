import { count } from "drizzle-orm";
import { person } from "#db/schema.server";
import { localDateOf, parseLocalDate } from "~/domain/dates";
import { loadPlan } from "~/domain/programme/load-plan";
import { loadReference } from "~/domain/programme/load-reference";
import { refuse, refuseField } from "~/domain/refusal";
import { m } from "~/text/messages";
import { type Call, type Command, optional, UsageError } from "./command";
import { readJson } from "./files";

const plan: Command = {
  usage: "load plan FILE.json",
  summary: (locale) => m.jim_load_plan_summary({}, { locale }),
  run(call) {
    const [file = ""] = call.args;
    const raw = readJson(call.pathOf(file));
    const ctx = { db: call.open({ create: true }), user: null, now: call.now };
    const reference = loadReference(ctx);
    const loaded = loadPlan(ctx, raw as Parameters<typeof loadPlan>[1]);
    const { targets, organisations } = loaded;
    return {
      data: { ...loaded, reference },
      lines: [
        m.jim_load_plan_done({ targets, organisations }, { locale: call.locale }),
        m.jim_load_reference_done({ ...reference }, { locale: call.locale }),
      ],
    };
  },
};

const demo: Command = {
  usage: "load demo [--scale N] [--today DATE] [--seed N]",
  summary: (locale) => m.jim_load_demo_summary({}, { locale }),
  options: { scale: { type: "string" }, today: { type: "string" }, seed: { type: "string" } },
  async run(call) {
    const today = todayOf(call);
    const scale = wholeNumber(call, "scale") ?? 1;
    const seed = wholeNumber(call, "seed");
    const db = call.open({ create: true });
    if (db.select({ people: count() }).from(person).get()?.people) refuse("conflict", "database_not_empty");
    const onProgress = (done: number, total: number, label: string) => call.progress(`${label} ${done}/${total}`);
    const { loadDemoWorld } = await import("../demo/world");
    const summary = await loadDemoWorld(db, { scale, today, onProgress, ...(seed !== undefined && { seed }) });
    return {
      data: { today, scale, summary },
      lines: [m.jim_load_demo_done({ today, scale }, { locale: call.locale })],
    };
  },
};

function todayOf(call: Call): string {
  const text = optional(call, "today");
  return text === undefined ? localDateOf(call.now) : (parseLocalDate(text) ?? refuseField("today", "not_a_date"));
}

function wholeNumber(call: Call, name: string): number | undefined {
  const text = optional(call, name);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--${name} ${text}`);
  return Number(text);
}

export const loadCommands = [plan, demo];
