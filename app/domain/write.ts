import { createHash } from "node:crypto";
import type { z } from "zod";
import { inImmediateTransaction, statement, type Transaction } from "#db/client.server";
import type { Context } from "./context";
import { fieldReasons } from "./field-reasons";
import { appendToJournal, type JournalEntry } from "./journal";
import { may, type Subject, type Verb } from "./permissions";
import type { Reason } from "./reasons";
import { Refusal, refuse } from "./refusal";
import { anonymous } from "./user";

/** The context inside a write: the transaction stands in for the database. */
export type WriteContext = Omit<Context, "db"> & { db: Transaction };

interface Spec<Schema extends z.ZodType, Found extends Subject, Result> {
  input: Schema;
  /** Fetches what the verb acts upon, or refuses with `not_found`. */
  subject: (ctx: WriteContext, input: z.output<Schema>) => Found;
  /** Synchronous: better-sqlite3 commits before a promise would settle. */
  work: (ctx: WriteContext, input: z.output<Schema>, subject: Found) => NotAPromise<Result>;
  /** What the journal should tell; null when nothing changed. */
  journal: (result: Result, input: z.output<Schema>, subject: Found) => JournalEntry | null;
}

type NotAPromise<Result> = Result extends PromiseLike<unknown> ? never : Result;

/**
 * The one way to change anything: parse -> subject -> permission -> work -> journal, in one immediate transaction.
 * Who may not even know of the subject gets `not_found`, as if it were not there.
 */
export function write<Schema extends z.ZodType, Found extends Subject, Result>(
  verb: Verb,
  spec: Spec<Schema, Found, Result>,
): (ctx: Context, raw: z.input<Schema>) => Result {
  return (ctx, raw) => {
    const input = parse(spec.input, raw);
    return inImmediateTransaction(ctx.db, (db) => {
      const inside: WriteContext = { ...ctx, db };
      const subject = spec.subject(inside, input);
      if (ctx.user && !may(ctx.user, verb, subject)) refuse("not_found", "not_found");
      return onlyOnce(inside, verb, input, () => {
        const result = spec.work(inside, input, subject) as Result;
        const entry = spec.journal(result, input, subject);
        if (entry) appendToJournal(inside, verb, entry);
        return result;
      });
    });
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid", ...splitReasons(fieldReasons(parsed.error)));
}

function splitReasons({ "": whole = [], ...fields }: Record<string, Reason[]>): [Reason[], Record<string, Reason[]>] {
  return [whole, fields];
}

/**
 * The answer of the same request when it was carried out before. Other input under the same key is another request: a
 * page that the browser's back button shows again still holds its key. Who is not signed in has no keys: the answer that
 * would be kept may hold the secret of a new session.
 */
function onlyOnce<Result>(ctx: WriteContext, verb: Verb, input: unknown, work: () => Result): Result {
  if (!ctx.once || ctx.user?.id === anonymous.id) return work();
  const request = JSON.stringify([ctx.user?.id ?? null, verb, ctx.once, input]);
  const key = createHash("sha256").update(request).digest("hex");
  const earlier = statement<{ result: string }>(ctx.db, "SELECT result FROM idempotency_key WHERE key = ?").get(key);
  if (earlier) return JSON.parse(earlier.result) as Result;
  const result = work();
  statement(ctx.db, "INSERT INTO idempotency_key (key, verb, user_id, at, result) VALUES (?, ?, ?, ?, ?)").run(
    key,
    verb,
    ctx.user?.id ?? null,
    ctx.now,
    JSON.stringify(result ?? null),
  );
  return result;
}
