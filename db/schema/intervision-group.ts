import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, isAtMost, rowId } from "./columns";
import { person } from "./person";
import { training } from "./training";

/** Participants of one training, or of several, who meet with their own guide on days of their own. */
export const intervisionGroup = sqliteTable(
  "intervision_group",
  {
    id: rowId(),
    /** Whose meetings these are: they stand with the sessions of this training. */
    trainingId: integer()
      .notNull()
      .references(() => training.id, { onDelete: "restrict" }),
    name: text().notNull(),
    guideId: integer().references(() => person.id, { onDelete: "restrict" }),
    createdAt: instant().notNull(),
    createdById: integer().references(() => person.id, { onDelete: "restrict" }),
    endedAt: instant(),
    endedById: integer().references(() => person.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("intervision_group_name").on(table.trainingId, table.name).where(sql`${table.endedAt} IS NULL`),
    index("intervision_group_by_guide").on(table.guideId),
    check("intervision_group_name_length", isAtMost(table.name, 60)),
  ],
);
