import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { assessmentVerdicts, candidacyEnds, pauseKinds, qualifications } from "../lists";
import { flag, instant, isLocalDate, isOneOf, localDate, rowId } from "./columns";
import { person } from "./person";
import { session } from "./session";
import { track, trackEdition, trackStep } from "./track";

/** Someone follows a track, in the edition of the day they began. */
export const candidacy = sqliteTable(
  "candidacy",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    trackId: integer()
      .notNull()
      .references(() => track.id, { onDelete: "restrict" }),
    editionId: integer()
      .notNull()
      .references(() => trackEdition.id, { onDelete: "restrict" }),
    startedOn: localDate().notNull(),
    startedById: integer().references(() => person.id, { onDelete: "restrict" }),
    endedOn: localDate(),
    end: text({ enum: candidacyEnds }),
    endReason: text(),
  },
  (table) => [
    uniqueIndex("candidacy_once").on(table.personId, table.trackId).where(sql`${table.endedOn} IS NULL`),
    index("candidacy_by_track").on(table.trackId),
    check("candidacy_started_on", isLocalDate(table.startedOn)),
    check("candidacy_end", sql`${table.end} IS NULL OR ${isOneOf(table.end, candidacyEnds)}`),
    check("candidacy_end_whole", sql`(${table.endedOn} IS NULL) = (${table.end} IS NULL)`),
  ],
);

/** What was found on one look at one criterion: from 1 (not yet) to 4 (strong). */
export interface CriterionScore {
  criterion: string;
  score: number;
}

/** The judgement of a step that does not follow from the records, or an equivalent with its reason. */
export const assessment = sqliteTable(
  "assessment",
  {
    id: rowId(),
    candidacyId: integer()
      .notNull()
      .references(() => candidacy.id, { onDelete: "restrict" }),
    stepId: integer()
      .notNull()
      .references(() => trackStep.id, { onDelete: "restrict" }),
    verdict: text({ enum: assessmentVerdicts }).notNull(),
    isEquivalent: flag().notNull().default(false),
    assessedOn: localDate().notNull(),
    assessorId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    scores: text({ mode: "json" }).$type<CriterionScore[]>().notNull(),
    /** Why an equivalent was granted; otherwise what the assessor wrote with it. */
    remark: text(),
    /** The session that was observed. */
    sessionId: integer().references(() => session.id, { onDelete: "restrict" }),
    /** Of a document: its date and, for a VOG, the screening profile; never the file. */
    documentOn: localDate(),
    screeningProfile: text(),
    recordedAt: instant().notNull(),
    recordedById: integer().references(() => person.id, { onDelete: "restrict" }),
    withdrawnAt: instant(),
    withdrawnById: integer().references(() => person.id, { onDelete: "restrict" }),
    withdrawnReason: text(),
  },
  (table) => [
    index("assessment_by_candidacy").on(table.candidacyId),
    check("assessment_verdict", isOneOf(table.verdict, assessmentVerdicts)),
    check("assessment_day", isLocalDate(table.assessedOn)),
    check("assessment_equivalent", sql`${table.isEquivalent} = 0 OR ${table.remark} IS NOT NULL`),
    check("assessment_withdrawn", sql`(${table.withdrawnAt} IS NULL) = (${table.withdrawnReason} IS NULL)`),
  ],
);

/**
 * A qualification that someone holds from its first day up to and including its last; a renewal is another row. The terms
 * of the track on the day of the grant are kept with it.
 */
export const certification = sqliteTable(
  "certification",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    qualification: text({ enum: qualifications }).notNull(),
    /** Null for who was qualified before the tracks were kept here: then a reason stands. */
    candidacyId: integer().references(() => candidacy.id, { onDelete: "restrict" }),
    reason: text(),
    startsOn: localDate().notNull(),
    endsOn: localDate(),
    graceMonths: integer().notNull().default(0),
    renewDeliveries: integer(),
    renewIntervisions: integer(),
    renewRefresherDays: integer(),
    validityMonths: integer(),
    renewsId: integer(),
    grantedAt: instant().notNull(),
    grantedById: integer().references(() => person.id, { onDelete: "restrict" }),
    /** From this day on it holds no more. */
    withdrawnOn: localDate(),
    withdrawnReason: text(),
    withdrawnById: integer().references(() => person.id, { onDelete: "restrict" }),
    /** The mails about its end that went out: 6 and 3 months ahead. */
    signalledMonths: integer(),
  },
  (table) => [
    index("certification_by_person").on(table.personId, table.qualification),
    index("certification_by_end").on(table.endsOn),
    uniqueIndex("certification_renews").on(table.renewsId).where(sql`${table.renewsId} IS NOT NULL`),
    check("certification_qualification", isOneOf(table.qualification, qualifications)),
    check("certification_starts_on", isLocalDate(table.startsOn)),
    check("certification_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
    check("certification_ground", sql`${table.candidacyId} IS NOT NULL OR ${table.reason} IS NOT NULL`),
    check("certification_withdrawn", sql`(${table.withdrawnOn} IS NULL) = (${table.withdrawnReason} IS NULL)`),
  ],
);

/** Not available as a trainer or actor for a while, or for good, with the reason. */
export const pause = sqliteTable(
  "pause",
  {
    id: rowId(),
    personId: integer()
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    kind: text({ enum: pauseKinds }).notNull(),
    startsOn: localDate().notNull(),
    /** The last day of it. */
    endsOn: localDate(),
    reason: text().notNull(),
    at: instant().notNull(),
    byId: integer().references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    index("pause_by_person").on(table.personId),
    check("pause_kind", isOneOf(table.kind, pauseKinds)),
    check("pause_order", sql`${table.endsOn} IS NULL OR ${table.startsOn} <= ${table.endsOn}`),
  ],
);
