import { localDateOf } from "~/domain/dates";
import { checkSchedule } from "~/domain/schedule/check";
import { filterFrom } from "~/domain/training/filter";
import { type ListedTraining, listAllTrainings } from "~/domain/training/list";
import type { User } from "~/domain/user";
import { m } from "~/text/messages";
import { inWords } from "~/text/reasons.server";
import type { Call, Command } from "./command";
import { showCommand } from "./training-show";

/** Whoever reaches the command line may see everything. */
const administrator: User = {
  id: 0,
  name: "",
  email: "",
  locale: null,
  grants: [{ role: "administrator", organisationId: null }],
};

function readTrainings(call: Call): ListedTraining[] {
  const query = new URLSearchParams({ volgorde: "code" });
  for (const [option, name] of Object.entries({ year: "jaar", status: "status", text: "q" })) {
    const value = call.options[option];
    if (typeof value === "string") query.set(name, value);
  }
  return listAllTrainings(call.open(), administrator, filterFrom(query), localDateOf(call.now));
}

const list: Command = {
  usage: "training list [--year YEAR] [--status STATUS] [--text TEXT]",
  summary: (locale) => m.jim_training_list_summary({}, { locale }),
  options: { year: { type: "string" }, status: { type: "string" }, text: { type: "string" } },
  run(call) {
    const rows = readTrainings(call);
    const lines = rows.map((row) =>
      [row.code, row.status, row.firstDate ?? "-", `${row.placed}/${row.maxParticipants}`, row.client].join("\t"),
    );
    return {
      data: rows,
      lines: [...lines, m.jim_training_list_count({ count: rows.length }, { locale: call.locale })],
    };
  },
};

const scheduleCheck: Command = {
  usage: "schedule check",
  summary: (locale) => m.jim_schedule_check_summary({}, { locale }),
  run(call) {
    const { locale } = call;
    const findings = [...checkSchedule(call.open(), call.now)];
    const conflicts = findings.filter(({ level }) => level === "conflict").length;
    const lines = findings.map(({ level, trainingCode, sessionName, date, startsAt, reason, waived }) => {
      const mark = level === "conflict" ? "!" : waived === null ? "?" : "-";
      return `${mark} ${date} ${startsAt}  ${trainingCode} ${sessionName}: ${inWords(reason, locale)}`;
    });
    const warnings = findings.length - conflicts;
    return {
      data: findings,
      done: conflicts === 0,
      lines: [...lines, m.jim_schedule_check_done({ conflicts, warnings }, { locale })],
    };
  },
};

export const trainingCommands = [list, showCommand, scheduleCheck];
