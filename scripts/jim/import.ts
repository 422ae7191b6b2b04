import { importAttendance } from "~/domain/attendance/import";
import { type ImportOutcome, importProfessionals } from "~/domain/enrolment/import";
import { importColumns } from "~/domain/enrolment/import-columns";
import { readTable } from "~/http/read-table.server";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import { type Answer, type Call, type Command, optional, required } from "./command";
import { readBytes } from "./files";

const professionals: Command = {
  usage: "import professionals FILE.csv --training CODE [--dry-run]",
  summary: (locale) => m.jim_import_professionals_summary({}, { locale }),
  options: { training: { type: "string" }, "dry-run": { type: "boolean" } },
  async run(call) {
    const trainingCode = required(call, "training");
    const { rows } = await readTable(readBytes(call.pathOf(call.args[0] ?? "")));
    const dryRun = call.options["dry-run"] === true;
    const ctx = { db: call.open(), user: null, now: call.now };
    const outcome = importProfessionals(ctx, { trainingCode, rows, dryRun });
    return outcome.refused.length > 0 ? refusedRows(call, outcome) : imported(call, outcome);
  },
};

function refusedRows({ locale }: Call, outcome: ImportOutcome): Answer {
  const lines = outcome.refused.flatMap(({ number, faults }) =>
    faults.map(({ column, reason }) => {
      const words = column ? `${importColumns[column]}: ${inWords(reason, locale)}` : inWords(reason, locale);
      return m.jim_row({ number, words }, { locale });
    }),
  );
  return { data: outcome, done: false, lines: [...lines, m.jim_import_nothing({}, { locale })] };
}

function imported({ locale }: Call, outcome: ImportOutcome): Answer {
  const { isWritten, newPeople, knownPeople, placed, waiting } = outcome;
  const line = isWritten
    ? m.jim_import_professionals_done({ newPeople, knownPeople, placed, waiting }, { locale })
    : m.jim_import_professionals_dry({ newPeople, knownPeople }, { locale });
  return { data: outcome, lines: [line] };
}

const attendance: Command = {
  usage: "import attendance FILE.csv [--training CODE]",
  summary: (locale) => m.jim_import_attendance_summary({}, { locale }),
  options: { training: { type: "string" } },
  async run(call) {
    const { rows } = await readTable(readBytes(call.pathOf(call.args[0] ?? "")));
    const ctx = { db: call.open(), user: null, now: call.now };
    const { rows: count, ...done } = importAttendance(ctx, { rows, trainingCode: optional(call, "training") });
    const line = m.jim_import_attendance_done({ count, ...done }, { locale: call.locale });
    return { data: { rows: count, ...done }, lines: [line] };
  },
};

export const importCommands = [professionals, attendance];
