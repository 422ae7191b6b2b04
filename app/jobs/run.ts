import type { Logger } from "pino";
import type { Database } from "#db/client.server";
import type { Instant } from "~/domain/dates";
import type { Settings } from "~/http/settings";
import { sendWaiting, transportOf } from "./outbox";
import { renderMissingCertificates } from "./render-certificates";

export interface JobContext {
  db: Database;
  settings: Settings;
  log: Logger;
  clock: () => Instant;
}

const everyMs = 15_000;

/** What runs by the clock, one thing at a time: sending mail, rendering certificates that were just issued. */
export function startJobs({ db, settings, log, clock }: JobContext) {
  const transport = transportOf(settings);
  let queue = Promise.resolve();
  const afterwards = (work: () => Promise<void>) => {
    queue = queue.then(work).catch((error: Error) => log.error({ job: { name: error.name, stack: error.stack } }));
  };
  const round = () => {
    afterwards(() => renderMissingCertificates({ db, now: clock(), appUrl: settings.appUrl }));
    if (transport) afterwards(() => sendWaiting({ db, now: clock(), settings, transport, log }));
  };
  const timer = setInterval(round, everyMs);
  round();
  return {
    afterwards,
    stop: async () => {
      clearInterval(timer);
      await queue;
      transport?.close();
    },
  };
}
