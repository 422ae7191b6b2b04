import { createTransport, type SendMailOptions } from "nodemailer";
import type { Logger } from "pino";
import type { Database } from "#db/client.server";
import { renderMail } from "~/documents/mail/render";
import type { Instant } from "~/domain/dates";
import {
  cancelExpiredSignIns,
  giveUp,
  isWaiting,
  listDueMessages,
  markFailed,
  markSent,
} from "~/domain/message/delivery";
import { displayName } from "~/domain/person/name";

export interface MailSettings {
  appUrl: string;
  mailFrom: string;
  /** Absent: mail waits in the outbox. */
  smtpUrl: string | null;
}

export interface MailTransport {
  sendMail(mail: SendMailOptions): Promise<unknown>;
}

interface Outbox {
  db: Database;
  now: Instant;
  settings: MailSettings;
  /** Null where no mail server is set: then only what has expired is cleared away. */
  transport: MailTransport | null;
  log: Pick<Logger, "info" | "warn">;
}

type Due = ReturnType<typeof listDueMessages>[number];

const atATime = 50;

/** The way out for mail, or null when none is set. Files and addresses named in a mail are never fetched. */
export function transportOf({ smtpUrl }: Pick<MailSettings, "smtpUrl">) {
  if (!smtpUrl) return null;
  return createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true });
}

/** Sends what is due, one by one; what fails is tried again later. Every message is settled in the outbox by itself. */
export async function sendWaiting(outbox: Outbox): Promise<void> {
  cancelExpiredSignIns(outbox.db, outbox.now);
  if (!outbox.transport) return;
  for (const due of listDueMessages(outbox.db, outbox.now, atATime)) await send(outbox, outbox.transport, due);
}

async function send({ db, now, settings, log }: Outbox, transport: MailTransport, due: Due): Promise<void> {
  if (!isWaiting(db, due.id)) return;
  if (!isPlainAddress(due.email)) {
    giveUp(db, due, now, "address_refused");
    log.warn({ message: due.id, error: "address_refused" });
    return;
  }
  try {
    await transport.sendMail(mailOf(due, settings));
    markSent(db, due, now);
    log.info({ message: due.id, kind: due.kind }, "mail sent");
  } catch (error) {
    markFailed(db, due, now, codeOf(error));
    log.warn({ message: due.id, error: codeOf(error) }, "mail not sent");
  }
}

function mailOf(due: Due, settings: MailSettings): SendMailOptions {
  const name = displayName(due.givenName, due.infix, due.familyName).replace(/[\p{C}"<>]/gu, " ");
  return {
    from: settings.mailFrom,
    to: { name, address: due.email },
    ...renderMail(due.kind, due.params, due.locale ?? "nl", settings),
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** One bare address: no comments, groups, quotes, lists or line ends that a mail server may read in its own way. */
export const isPlainAddress = (address: string): boolean =>
  address.length <= 254 &&
  /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:"\p{C}.]+$/u.test(address);

/** A mail server's own words may hold addresses: only its codes are kept. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  return [code ?? error.name, responseCode].filter(Boolean).join(" ").slice(0, 60);
}
