import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { importDraft, training } from "#db/schema.server";
import { found, Refusal, reason, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { draftRows } from "./import-columns";
import { previewImport } from "./import-facts";
import { type Imported, writeRows } from "./import-write";
import { assertOpen, subjectOf, trainingByCode } from "./places";
import { trainingCode } from "./schemas";

export const DraftImport = z.object({ trainingCode, rows: z.array(z.record(z.string(), z.string())).max(10_000) });

/** Keeps an uploaded list until it is confirmed. Refuses a header without name or e-mail, and a training that is over. */
export const draftImport = write("enrolment.import", {
  input: DraftImport,
  subject: (ctx, input) => trainingByCode(ctx, input.trainingCode),
  work: (ctx, input, subject) => {
    assertOpen(subject.training);
    const rows = draftRows(input.rows);
    if (rows.length === 0) refuse("invalid", "file_has_no_rows");
    const id = randomUUID();
    const createdById = found(ctx.user).id;
    ctx.db
      .insert(importDraft)
      .values({ id, trainingId: subject.training.id, createdById, createdAt: ctx.now, rows })
      .run();
    return { draftId: id };
  },
  journal: () => null,
});

function draftById({ db }: WriteContext, id: string) {
  const row = found(
    db
      .select({ draft: importDraft, training })
      .from(importDraft)
      .innerJoin(training, eq(training.id, importDraft.trainingId))
      .where(eq(importDraft.id, id))
      .get(),
  );
  return { ...subjectOf(row.training), draft: row.draft };
}

function assertUnconfirmed({ draft }: ReturnType<typeof draftById>): void {
  if (draft.confirmedAt !== null) refuse("conflict", "import_confirmed");
}

/** By the row's number in the file: `new`, or the number of the person it is; empty takes a decision back. */
export const DecideImport = z.object({
  draftId: z.string().max(40),
  decisions: z.record(z.string().regex(/^\d{1,6}$/), z.string().regex(/^(?:new|\d{1,15})?$/)),
});

/** Says of rows with nearly a known name who it is. Who is not among those asked about counts as not decided. */
export const decideImport = write("enrolment.import", {
  input: DecideImport,
  subject: (ctx, input) => draftById(ctx, input.draftId),
  work: (ctx, { draftId, decisions }, subject) => {
    assertUnconfirmed(subject);
    const decided = new Map(Object.entries(decisions));
    const rows = subject.draft.rows.map((row) => ({
      ...row,
      decision: decided.get(row.row ?? "") ?? row.decision ?? "",
    }));
    ctx.db.update(importDraft).set({ rows }).where(eq(importDraft.id, draftId)).run();
    return { draftId };
  },
  journal: () => null,
});

export const ConfirmImport = z.object({ draftId: z.string().max(40), leaveOutRefused: z.boolean().default(false) });

/**
 * Enrols everyone of a draft at once: looked at anew, since the world may have changed. Refuses while a row is undecided,
 * and while rows are refused unless those are left out on purpose.
 */
export const confirmImport = write("enrolment.import", {
  input: ConfirmImport,
  subject: (ctx, input) => draftById(ctx, input.draftId),
  work: (ctx, { draftId, leaveOutRefused }, subject): Imported & { leftOut: number } => {
    assertUnconfirmed(subject);
    assertOpen(subject.training);
    const rows = previewImport(ctx.db, ctx.user, subject.training, subject.draft.rows);
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    assertDecided(count("undecided"), count("refused"), leaveOutRefused);
    if (count("refused") === rows.length) refuse("invalid", "import_nothing_left");
    const imported = writeRows(ctx, subject.training, rows);
    ctx.db.update(importDraft).set({ confirmedAt: ctx.now, rows: [] }).where(eq(importDraft.id, draftId)).run();
    return { ...imported, leftOut: count("refused") };
  },
  journal: (detail, _input, { training: { id } }) => ({
    subject: "training",
    id,
    trainingId: id,
    detail: { ...detail },
  }),
});

function assertDecided(undecided: number, refused: number, leaveOutRefused: boolean): void {
  const reasons = [
    ...(undecided > 0 ? [reason("import_undecided", { count: undecided })] : []),
    ...(refused > 0 && !leaveOutRefused ? [reason("import_rows_refused", { count: refused })] : []),
  ];
  if (reasons.length > 0) throw new Refusal("invalid", reasons);
}
