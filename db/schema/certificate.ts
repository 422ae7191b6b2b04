import { sql } from "drizzle-orm";
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CertificateFacts } from "../certificate-facts";
import { instant, rowId } from "./columns";
import { enrolment } from "./enrolment";
import { person } from "./person";
import { certification } from "./trainer";
import { training } from "./training";

/** A certificate: its facts are frozen here (a trigger refuses a change) and its PDF stands in `certificate_pdf`. */
export const certificate = sqliteTable(
  "certificate",
  {
    id: rowId(),
    number: text().notNull().unique(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    /** 128 random bits, base32: what the verification page asks for. */
    code: text().notNull().unique(),
    /** What earned it: a professional's enrolment with its training, or a trainer's certification. */
    enrolmentId: integer().references(() => enrolment.id, { onDelete: "restrict" }),
    certificationId: integer().references(() => certification.id, { onDelete: "restrict" }),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    trainingId: integer().references(() => training.id, { onDelete: "restrict" }),
    facts: text({ mode: "json" }).$type<CertificateFacts>().notNull(),
    issuedAt: instant().notNull(),
    issuedById: integer().references(() => person.id, { onDelete: "restrict" }),
    replacesId: integer(),
    /** Set once, when it is revoked or replaced: it no longer stands. */
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex("certificate_sequence").on(table.year, table.sequence),
    uniqueIndex("certificate_standing").on(table.enrolmentId).where(sql`${table.endedAt} IS NULL`),
    uniqueIndex("certificate_of_certification").on(table.certificationId).where(sql`${table.endedAt} IS NULL`),
    uniqueIndex("certificate_replaces").on(table.replacesId).where(sql`${table.replacesId} IS NOT NULL`),
    index("certificate_by_enrolment").on(table.enrolmentId),
    index("certificate_by_person").on(table.personId),
    index("certificate_by_training").on(table.trainingId),
    index("certificate_by_issue").on(table.issuedAt),
    check(
      "certificate_earned",
      sql`(${table.enrolmentId} IS NULL) = (${table.trainingId} IS NULL) AND (${table.enrolmentId} IS NULL) <> (${table.certificationId} IS NULL)`,
    ),
    check("certificate_sequence_positive", sql`${table.sequence} > 0`),
  ],
);

export const certificateRevocation = sqliteTable("certificate_revocation", {
  certificateId: integer()
    .primaryKey()
    .references(() => certificate.id, { onDelete: "restrict" }),
  reason: text().notNull(),
  at: instant().notNull(),
  byId: integer().references(() => person.id, { onDelete: "restrict" }),
});

export const certificatePdf = sqliteTable("certificate_pdf", {
  certificateId: integer()
    .primaryKey()
    .references(() => certificate.id, { onDelete: "restrict" }),
  bytes: blob({ mode: "buffer" }).notNull(),
  sha256: text().notNull(),
  renderedAt: instant().notNull(),
});

/** The last number given out in a year: numbers have no gaps. */
export const certificateSeries = sqliteTable(
  "certificate_series",
  { year: integer().primaryKey(), last: integer().notNull() },
  (table) => [check("certificate_series_positive", sql`${table.last} > 0`)],
);
