import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { freshDatabase } from "../database";

test("a fresh database keeps acknowledged writes and refuses broken references", () => {
  const db = freshDatabase();
  expect(db.$client.pragma("synchronous", { simple: true })).toBe(2);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(() => db.run(sql`INSERT INTO training_step (training_id, status, at) VALUES (1, 'planned', 0)`)).toThrow();
});
