import { expect, test } from "vitest";
import { message } from "#db/schema.server";
import { cancelMessage } from "~/domain/message/cancel";
import { listOutbox, requireMessage } from "~/domain/message/outbox";
import { freshDatabase } from "../../database";
import { makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";

function world() {
  const db = freshDatabase();
  const user = makeUser(db, "administrator");
  const add = (row: Partial<typeof message.$inferInsert> = {}) =>
    db
      .insert(message)
      .values({
        kind: "sign_in",
        personId: user.id,
        params: { code: "123456", linkToken: "geheim", minutes: "10" },
        createdAt: now,
        notBefore: now,
        ...row,
      })
      .returning()
      .get().id;
  return { db, ctx: { db, user, now }, add };
}

test("each mail stands under what became of it", () => {
  const { db, add } = world();
  const ids = {
    waiting: add(),
    sent: add({ sentAt: now }),
    failed: add({ attempts: 3, lastError: "ECONNREFUSED" }),
    cancelled: add({ cancelledAt: now, lastError: "expired" }),
  };
  const states = listOutbox(db, null, null).lines.map(({ id, state }) => [state, id]);
  expect(Object.fromEntries(states)).toEqual(ids);
  expect(listOutbox(db, "cancelled", null).lines.map(({ id }) => id)).toEqual([ids.cancelled]);
  expect(listOutbox(db, "failed", null).lines.map(({ id }) => id)).toEqual([ids.failed]);
});

test("what signs someone in is never shown, nor kept when it is cancelled", () => {
  const { db, ctx, add } = world();
  const id = add();
  expect(JSON.stringify(requireMessage(db, id, false))).not.toMatch(/123456|geheim/);
  cancelMessage(ctx, { messageId: id });
  expect(db.select().from(message).get()).toMatchObject({ cancelledAt: now, params: { minutes: "10" } });
  expect(refusalOf(() => cancelMessage(ctx, { messageId: id })).codes).toEqual(["message_not_waiting"]);
});

test("fifty at a time, from where the last page ended", () => {
  const { db, add } = world();
  for (let made = 0; made < 51; made += 1) add();
  const first = listOutbox(db, null, null);
  expect([first.lines.length, first.before]).toEqual([50, first.lines.at(-1)?.id]);
  expect(listOutbox(db, null, first.before)).toMatchObject({ lines: [{ id: 1 }], before: null });
});
