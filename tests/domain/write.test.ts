import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { journal, person } from "#db/schema.server";
import type { Context } from "~/domain/context";
import { findBrokenLink } from "~/domain/journal";
import { anonymous } from "~/domain/user";
import { write } from "~/domain/write";
import { freshDatabase } from "../database";
import { makePerson, makeUser, now } from "../factories";

const rename = write("person.editOwn", {
  input: z.object({ personId: z.number(), jobTitle: z.string().min(1) }),
  subject: (_ctx, { personId }) => ({ personId }),
  work: (ctx, { personId, jobTitle }) =>
    ctx.db.update(person).set({ jobTitle }).where(eq(person.id, personId)).returning().get(),
  journal: (row, { jobTitle }) => (row ? { subject: "person", id: row.id, detail: { jobTitle } } : null),
});

function world() {
  const db = freshDatabase();
  const user = makeUser(db, "professional");
  const ctx: Context = { db, user, now };
  return { db, user, ctx };
}

describe("write", () => {
  test("changes the row and writes who did it in one go", () => {
    const { db, user, ctx } = world();
    rename(ctx, { personId: user.id, jobTitle: "gezinscoach" });
    expect(db.select().from(journal).all()).toMatchObject([
      { verb: "person.editOwn", userId: user.id, subjectId: String(user.id), detail: '{"jobTitle":"gezinscoach"}' },
    ]);
  });

  test("hides another's record as if it were not there, and changes nothing", () => {
    const { db, ctx } = world();
    const other = makePerson(db);
    expect(() => rename(ctx, { personId: other.id, jobTitle: "gezinscoach" })).toThrow("not_found");
    expect(db.select().from(journal).all()).toEqual([]);
  });

  test("takes nothing from someone who is not signed in", () => {
    const { user, ctx } = world();
    expect(() => rename({ ...ctx, user: anonymous }, { personId: user.id, jobTitle: "x" })).toThrow("not_found");
  });

  test("names the field that is wrong before it looks at anything", () => {
    const { user, ctx } = world();
    expect(() => rename(ctx, { personId: user.id, jobTitle: "" })).toThrow(
      expect.objectContaining({ kind: "invalid", fields: { jobTitle: [{ code: "required" }] } }),
    );
  });

  test("carries out a request that is sent twice once", () => {
    const { db, user, ctx } = world();
    const again = { ...ctx, once: "key" };
    const first = rename(again, { personId: user.id, jobTitle: "gezinscoach" });
    const second = rename(again, { personId: user.id, jobTitle: "gezinscoach" });
    expect(second).toEqual(first);
    expect(db.select().from(journal).all()).toHaveLength(1);
  });

  test("takes other input under the same key for another request: the page came back by the back button", () => {
    const { db, user, ctx } = world();
    const again = { ...ctx, once: "key" };
    rename(again, { personId: user.id, jobTitle: "gezinscoach" });
    rename(again, { personId: user.id, jobTitle: "iets anders" });
    expect(db.select().from(person).where(eq(person.id, user.id)).get()?.jobTitle).toBe("iets anders");
  });

  test("keeps no answer for who is not signed in: it may hold the secret of a new session", () => {
    const { ctx } = world();
    let counted = 0;
    const count = write("signIn.request", {
      input: z.object({}),
      subject: () => ({}),
      work: () => {
        counted += 1;
        return counted;
      },
      journal: () => null,
    });
    const visitor = { ...ctx, user: anonymous, once: "key" };
    expect([count(visitor, {}), count(visitor, {})]).toEqual([1, 2]);
  });

  test("undoes everything when the work fails halfway", () => {
    const { db, user, ctx } = world();
    const failing = write("person.editOwn", {
      input: z.object({ personId: z.number() }),
      subject: (_ctx, { personId }) => ({ personId }),
      work: (inside, { personId }) => {
        inside.db.update(person).set({ jobTitle: "half" }).where(eq(person.id, personId)).run();
        throw new Error("power cut");
      },
      journal: () => null,
    });
    expect(() => failing(ctx, { personId: user.id })).toThrow("power cut");
    expect(db.select().from(person).where(eq(person.id, user.id)).get()?.jobTitle).toBeNull();
  });
});

describe("the journal", () => {
  test("refuses a change and a removal", () => {
    const { db, user, ctx } = world();
    rename(ctx, { personId: user.id, jobTitle: "a" });
    expect(() => db.$client.exec("UPDATE journal SET verb = 'x'")).toThrow("append-only");
    expect(() => db.$client.exec("DELETE FROM journal")).toThrow("append-only");
  });

  test("finds the row that someone changed behind its back", () => {
    const { db, user, ctx } = world();
    for (const jobTitle of ["a", "b", "c"]) rename(ctx, { personId: user.id, jobTitle });
    expect(findBrokenLink(db, 2)).toEqual({ checked: 3, brokenId: null });
    db.$client.exec(`DROP TRIGGER journal_no_update; UPDATE journal SET detail = '{"jobTitle":"z"}' WHERE id = 2`);
    expect(findBrokenLink(db, 2)).toEqual({ checked: 1, brokenId: 2 });
  });
});
