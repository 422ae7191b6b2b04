import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { assertSound, copyDatabase, DatabaseFileError, restoreDatabase } from "#db/backup";
import { findBrokenLink } from "~/domain/journal";
import { type RefusalKind, refuse } from "~/domain/refusal";
import { m } from "~/text/messages";
import type { Command } from "./command";
import { assertNew } from "./files";
import { examine } from "./health";

const journalCheck: Command = {
  usage: "journal check",
  summary: (locale) => m.jim_journal_check_summary({}, { locale }),
  run(call) {
    const result = findBrokenLink(call.open());
    const { checked, brokenId } = result;
    if (brokenId === null) {
      return { data: result, lines: [m.jim_journal_check_done({ count: checked }, { locale: call.locale })] };
    }
    return {
      data: result,
      done: false,
      lines: [m.jim_journal_check_broken({ id: brokenId }, { locale: call.locale })],
    };
  },
};

const backup: Command = {
  usage: "backup FILE",
  summary: (locale) => m.jim_backup_summary({}, { locale }),
  async run(call) {
    const file = call.pathOf(call.args[0] ?? "");
    assertNew(file);
    const db = call.open();
    mkdirSync(path.dirname(file), { recursive: true });
    await inReasons(() =>
      copyDatabase(db.$client, file, (done, total) => call.progress(`${Math.round((100 * done) / (total || 1))} %`)),
    );
    return { data: { file }, lines: [m.jim_backup_done({ file }, { locale: call.locale })] };
  },
};

const restore: Command = {
  usage: "restore FILE",
  summary: (locale) => m.jim_restore_summary({}, { locale }),
  async run(call) {
    const file = call.pathOf(call.args[0] ?? "");
    if (!existsSync(file)) refuse("not_found", "file_missing", { name: path.basename(file) });
    const current = call.databaseFile;
    const aside = `${current}.before-restore-${new Date(call.now).toISOString().replaceAll(/[:.]/g, "-")}`;
    const kept = existsSync(current) ? aside : null;
    mkdirSync(path.dirname(current), { recursive: true });
    await inReasons(() => restoreDatabase(file, current, aside));
    const done = m.jim_restore_done({ file: current }, { locale: call.locale });
    const lines = kept ? [done, m.jim_restore_kept({ file: kept }, { locale: call.locale })] : [done];
    return { data: { file: current, kept }, lines };
  },
};

const health: Command = {
  usage: "health",
  summary: (locale) => m.jim_health_summary({}, { locale }),
  async run(call) {
    const db = call.open();
    await inReasons(() => assertSound(call.databaseFile));
    const { isWell, ...state } = examine(db, call.databaseFile);
    const lines = [
      m.jim_health_counts({ ...state.counts }, { locale: call.locale }),
      m.jim_health_mail({ ...state.mail }, { locale: call.locale }),
      m.jim_health_disk({ megabytes: state.freeMegabytes }, { locale: call.locale }),
      ...(state.brokenJournalId === null
        ? []
        : [m.jim_journal_check_broken({ id: state.brokenJournalId }, { locale: call.locale })]),
      isWell ? m.jim_health_well({}, { locale: call.locale }) : m.jim_health_unwell({}, { locale: call.locale }),
    ];
    return { data: { isWell, ...state }, done: isWell, lines };
  },
};

/** What is wrong with a database file, as a refusal that has words. */
async function inReasons(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DatabaseFileError)) throw error;
    const kind: RefusalKind = error.code === "database_in_use" ? "conflict" : "invalid";
    refuse(kind, error.code, { name: path.basename(error.file), detail: error.detail });
  }
}

export const keepCommands = [journalCheck, backup, restore, health];
