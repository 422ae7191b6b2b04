import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.server";
import * as table from "#db/schema.server";
import { assignGuide } from "~/domain/intervision/assign-guide";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { dividedWorld } from "./world";

/** A registration as a guide since last year, without an end. */
export const makeRegistration = (
  db: Database,
  personId: number,
  row: Partial<typeof table.guideRegistration.$inferInsert> = {},
) =>
  db
    .insert(table.guideRegistration)
    .values({ personId, register: "LVSC", number: "L-1", startsOn: "2025-01-01", recordedAt: 0, ...row })
    .returning()
    .get();

/** Groups A and B, of which B has no guide; and a trainer without certificate who is registered as a guide. */
export function guideWorld() {
  const world = dividedWorld(freshDatabase());
  const { db, ctx, groups } = world;
  const [a, b] = groups.map(({ id }) => id);
  const guide = factory.makeUser(db, "trainer");
  makeRegistration(db, guide.id);
  const assign = (personId = guide.id, version = 1, waiverReason: string | null = null) =>
    assignGuide(ctx, { groupId: b ?? 0, version, personId, waiverReason });
  const standing = (groupId: number) =>
    db
      .select({
        sessionId: table.booking.sessionId,
        personId: table.booking.personId,
        capacity: table.booking.capacity,
      })
      .from(table.booking)
      .innerJoin(table.session, eq(table.session.id, table.booking.sessionId))
      .where(and(eq(table.session.groupId, groupId), isNull(table.booking.endedAt)))
      .all();
  return { ...world, a: a ?? 0, b: b ?? 0, guide, assign, standing };
}
