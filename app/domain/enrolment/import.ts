import { z } from "zod";
import type { Reason } from "../reasons";
import { write } from "../write";
import { draftRows } from "./import-columns";
import { previewImport } from "./import-facts";
import type { PreviewRow, RowFault } from "./import-preview";
import { type Imported, writeRows } from "./import-write";
import { assertOpen, trainingByCode } from "./places";
import { trainingCode } from "./schemas";

export const ImportProfessionals = z.object({
  trainingCode,
  /** By the header's names, as `contract.md` lists them, in Dutch or English. */
  rows: z.array(z.record(z.string(), z.string())).max(10_000),
  /** Tells what would happen, and writes nothing. */
  dryRun: z.boolean().default(false),
});

/** A row that stands in the way: `number` counts the header as 1. */
export interface RowRefusal {
  number: number;
  faults: RowFault[];
}

export interface ImportOutcome extends Imported {
  /** False: rows stand in the way, or it was a dry run. */
  isWritten: boolean;
  refused: RowRefusal[];
}

type Preview = Pick<PreviewRow, "number" | "state" | "faults" | "candidates">;

/** A name nearly equal to a known one is in the way until the column `besluit` says `nieuw` or the known address. */
const faultsOf = ({ faults, state, candidates }: Preview): RowFault[] =>
  state === "undecided" ? candidates.slice(0, 1).map((one) => ({ column: null, reason: nearEqual(one) })) : faults;

const nearEqual = ({ name, email }: { name: string; email: string }): Reason => ({
  code: "near_equal_row",
  params: { name, email },
});

/** Every row that stands in the way of importing all of them. */
const rowsInTheWay = (rows: readonly PreviewRow[]): RowRefusal[] =>
  rows
    .filter(({ state }) => state === "refused" || state === "undecided")
    .map((row) => ({ number: row.number, faults: faultsOf(row) }));

/**
 * Enrols everyone of a list: all of them, or nobody as long as one row is refused or undecided (`refused` names each).
 * Known people (by e-mail) stay as they are; new ones become professionals; organisations that are unknown are made.
 * Refuses a list without the columns for name and e-mail, and any training that is over or cancelled.
 */
export const importProfessionals = write("enrolment.import", {
  input: ImportProfessionals,
  subject: (ctx, input) => trainingByCode(ctx, input.trainingCode),
  work: (ctx, input, { training }): ImportOutcome => {
    assertOpen(training);
    const rows = previewImport(ctx.db, ctx.user, training, draftRows(input.rows));
    const refused = rowsInTheWay(rows);
    if (refused.length > 0 || input.dryRun) return { ...expected(rows), isWritten: false, refused };
    return { ...writeRows(ctx, training, rows), isWritten: true, refused };
  },
  journal: ({ isWritten, refused: _refused, ...detail }, _input, { training }) =>
    isWritten ? { subject: "training", id: training.id, trainingId: training.id, detail } : null,
});

const expected = (rows: readonly PreviewRow[]): Imported => ({
  placed: 0,
  waiting: 0,
  newPeople: rows.filter(({ state }) => state === "new").length,
  knownPeople: rows.filter(({ state }) => state === "known").length,
  newOrganisations: 0,
});
