import { eq } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import type { MessageKind } from "#db/lists";
import { message } from "#db/schema.server";
import type { MessageParams } from "~/domain/message/kinds";
import { queueMessage } from "~/domain/message/queue";
import { isPlainAddress, type MailTransport, sendWaiting, transportOf } from "~/jobs/outbox";
import { freshDatabase } from "../database";
import { makePerson, now } from "../factories";

const minute = 60_000;
const day = 24 * 60 * minute;
const settings = { appUrl: "https://jim.voorbeeld.nl", mailFrom: "JIM <jim@voorbeeld.example>", smtpUrl: null };
const signIn = { code: "123456", linkToken: "geheim", minutes: "10" };
const placed = { trainingCode: "2026-0042", organisation: "Jeugdzorg Rivierenland" };

function recorder() {
  const sent: unknown[] = [];
  const lines: string[] = [];
  const note = (...parts: unknown[]) => void lines.push(JSON.stringify(parts));
  const transport: MailTransport = { sendMail: async (mail) => sent.push(mail) };
  return { sent, lines, transport, log: { info: note, warn: note } as never };
}

function queue<Kind extends MessageKind>(
  db: Database,
  kind: Kind,
  params: MessageParams[Kind],
  { person = makePerson(db), notBefore = now } = {},
) {
  db.transaction((tx) => queueMessage({ db: tx, user: null, now }, { kind, personId: person.id, params, notBefore }));
}

const rows = (db: Database) => db.select().from(message).orderBy(message.id).all();
const failing = (error: unknown): MailTransport => ({ sendMail: async () => Promise.reject(error) });

describe("sending what waits", () => {
  test("leaves out a mail that was withdrawn while the one before it went out", async () => {
    const db = freshDatabase();
    queue(db, "enrolment_placed", placed);
    queue(db, "enrolment_placed", placed);
    const { log } = recorder();
    let sent = 0;
    const withdrawTheOther: MailTransport = {
      async sendMail() {
        sent += 1;
        db.update(message)
          .set({ cancelledAt: now })
          .where(eq(message.id, rows(db).at(-1)?.id ?? 0))
          .run();
      },
    };
    await sendWaiting({ db, now, settings, transport: withdrawTheOther, log });
    expect(sent).toBe(1);
    expect(rows(db).map(({ sentAt, cancelledAt }) => [sentAt, cancelledAt])).toEqual([
      [now, null],
      [null, now],
    ]);
  });

  test("sends what is due once, in the reader's language", async () => {
    const db = freshDatabase();
    const person = makePerson(db, {
      givenName: "Şahin",
      infix: "van 't",
      familyName: "Hof",
      email: "s@voorbeeld.example",
      locale: "en",
    });
    queue(db, "enrolment_placed", placed, { person });
    queue(db, "enrolment_placed", placed, { notBefore: now + minute });
    const { sent, transport, log } = recorder();
    await sendWaiting({ db, now, settings, transport, log });
    await sendWaiting({ db, now, settings, transport, log });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      from: settings.mailFrom,
      to: { name: "Şahin van 't Hof", address: "s@voorbeeld.example" },
      subject: "You have a place in training 2026-0042",
    });
    expect(rows(db).map(({ sentAt, attempts }) => [sentAt, attempts])).toEqual([
      [now, 1],
      [null, 0],
    ]);
    expect(rows(db)[0]?.params).toEqual(placed);
  });

  test("a sign-in mail loses its code and link once it is sent", async () => {
    const db = freshDatabase();
    queue(db, "sign_in", signIn);
    const { sent, lines, transport, log } = recorder();
    await sendWaiting({ db, now, settings, transport, log });
    expect(JSON.stringify(sent)).toContain("inloggen/link/geheim");
    expect(rows(db)[0]?.params).toEqual({ minutes: "10" });
    expect(lines.join()).not.toMatch(/geheim|123456|@/);
  });

  test("an expired one is not sent, also where no mail server is set", async () => {
    const db = freshDatabase();
    queue(db, "sign_in", signIn);
    const { log } = recorder();
    await sendWaiting({ db, now: now + 10 * minute - 1, settings, transport: null, log });
    expect(rows(db)[0]).toMatchObject({ cancelledAt: null, params: signIn });
    await sendWaiting({ db, now: now + 10 * minute, settings, transport: null, log });
    expect(rows(db)[0]).toMatchObject({ sentAt: null, cancelledAt: now + 10 * minute, params: { minutes: "10" } });
  });

  test("failure is tried again after 1, 2, 4 ... minutes up to a day, and given up after 12 times", async () => {
    const db = freshDatabase();
    queue(db, "enrolment_placed", placed);
    const { lines, log } = recorder();
    const refused = Object.assign(new Error("550 s@voorbeeld.example unknown"), {
      code: "EENVELOPE",
      responseCode: 550,
    });
    const waits: number[] = [];
    let at = now;
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await sendWaiting({ db, now: at, settings, transport: failing(refused), log });
      const [row] = rows(db);
      expect(row).toMatchObject({ attempts: attempt, lastError: "EENVELOPE 550", sentAt: null });
      if (attempt < 12) waits.push((row?.notBefore ?? 0) - at);
      at = row?.notBefore ?? at;
    }
    expect(waits).toEqual(
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].map((minutes) => Math.min(minutes * minute, day)),
    );
    expect(rows(db)[0]?.cancelledAt).toBe(at);
    expect(lines.join()).not.toContain("@");
    const { sent, transport } = recorder();
    await sendWaiting({ db, now: at + 30 * day, settings, transport, log });
    expect(sent).toHaveLength(0);
  });

  test("one failure does not hold up the next mail", async () => {
    const db = freshDatabase();
    queue(db, "enrolment_placed", placed);
    queue(db, "certificate_ready", { trainingCode: "2026-0042", certificateNumber: "JIM-2026-00042" });
    const transport: MailTransport = {
      sendMail: async ({ subject }) => (subject?.includes("JIM-2026-00042") ? "ok" : Promise.reject("kapot")),
    };
    await sendWaiting({ db, now, settings, transport, log: recorder().log });
    expect(rows(db).map(({ sentAt, lastError }) => [sentAt, lastError])).toEqual([
      [null, "unknown"],
      [now, null],
    ]);
  });

  test("an address that mail servers may read in two ways is refused for good", async () => {
    const db = freshDatabase();
    queue(db, "enrolment_placed", placed, {
      person: makePerson(db, { email: "a@voorbeeld.example\r\nBcc: b@c.example" }),
    });
    const { sent, transport, log } = recorder();
    await sendWaiting({ db, now, settings, transport, log });
    expect(sent).toEqual([]);
    expect(rows(db)[0]).toMatchObject({ cancelledAt: now, lastError: "address_refused" });
  });

  test("who was shut out gets no mail", async () => {
    const db = freshDatabase();
    queue(db, "enrolment_placed", placed, { person: makePerson(db, { disabledAt: now }) });
    const { sent, transport, log } = recorder();
    await sendWaiting({ db, now, settings, transport, log });
    expect(sent).toEqual([]);
  });

  test("a name cannot add a header, through nodemailer itself", async () => {
    const db = freshDatabase();
    queue(
      db,
      "training_cancelled",
      { trainingCode: "2026-0042", reason: "<script>x</script>\r\nBcc: b@c.example" },
      {
        person: makePerson(db, { givenName: 'Anna"\r\nBcc: b@c.example', email: "anna@voorbeeld.example" }),
      },
    );
    const mailer = createTransport({ streamTransport: true, buffer: true });
    const raw: string[] = [];
    const transport: MailTransport = {
      sendMail: async (mail) => raw.push(String((await mailer.sendMail(mail)).message)),
    };
    await sendWaiting({ db, now, settings, transport, log: recorder().log });
    expect(raw[0]).toMatch(/^To: .*<anna@voorbeeld\.example>\r?$/m);
    expect(raw[0]).not.toMatch(/^Bcc:/m);
  });
});

test.each([
  ["anna@voorbeeld.example", true],
  ["anna+jim@sub.voorbeeld.example", true],
  ["anna@voorbeeld.example, b@c.example", false],
  ["anna(x)@voorbeeld.example", false],
  ['"anna"@voorbeeld.example', false],
  ["Anna <anna@voorbeeld.example>", false],
  ["anna@voorbeeld", false],
  ["anna@voorbeeld.example\n", false],
  ["a@b@c.example", false],
  ["", false],
])("%j is a plain address: %s", (address, expected) => {
  expect(isPlainAddress(address)).toBe(expected);
});

test("without a mail server there is no way out", () => {
  expect(transportOf({ smtpUrl: null })).toBeNull();
  transportOf({ smtpUrl: "smtp://127.0.0.1:2525" })?.close();
});
