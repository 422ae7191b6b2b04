import type { Logger } from "pino";
import type { Database } from "#db/client.server";
import type { Instant } from "~/domain/dates";
import { backUpDaily } from "./backup";
import { keepCertifications } from "./certifications";
import { type MailSettings, sendWaiting, transportOf } from "./outbox";
import { renderMissingCertificates } from "./render-certificates";
import { sweepOut } from "./sweep";

export interface JobContext {
  db: Database;
  settings: MailSettings & { appUrl: string; dataDir: string };
  log: Logger;
  clock: () => Instant;
}

const roundMs = 15_000;
const dailyMs = 3_600_000;
/** Certificates older than this are rendered when someone asks for them. */
const dayMs = 86_400_000;

/** What runs by the clock, one thing at a time: mail, certificates that were just issued, the daily backup, certifications that end. */
export function startJobs({ db, settings, log, clock }: JobContext) {
  const transport = transportOf(settings);
  let queue = Promise.resolve();
  const afterwards = (work: () => Promise<void>) => {
    queue = queue.then(work).catch((error: Error) => log.error({ job: { name: error.name, stack: error.stack } }));
  };
  const round = () => {
    afterwards(() => renderMissingCertificates({ db, now: clock(), appUrl: settings.appUrl }, clock() - dayMs));
    afterwards(() => sendWaiting({ db, now: clock(), settings, transport, log }));
  };
  const daily = () => {
    afterwards(() => backUpDaily(db, settings.dataDir, Date.now()));
    afterwards(async () => sweepOut(db, clock()));
    afterwards(async () => keepCertifications(db, clock()));
  };
  const timers = [setInterval(round, roundMs), setInterval(daily, dailyMs)];
  round();
  daily();
  return {
    afterwards,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await queue;
      transport?.close();
    },
  };
}
