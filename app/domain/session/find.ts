import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "#db/client.server";
import {
  attendanceMark,
  attendanceSubmission,
  intervisionGroup,
  location,
  organisation,
  region,
  session,
  training,
} from "#db/schema.server";
import { found } from "../refusal";
import { visibleTrainings } from "../training/visible";
import type { User } from "../user";

const sessionRegion = alias(region, "session_region");

const columns = {
  session,
  training,
  client: organisation.name,
  region: region.name,
  location,
  locationRegion: sessionRegion.name,
  /** The intervision group whose meeting it is. */
  group: intervisionGroup.name,
  submittedAt: attendanceSubmission.at,
  markCount: sql<number>`(SELECT count(*) FROM ${attendanceMark} WHERE ${attendanceMark.sessionId} = ${session.id} AND ${attendanceMark.supersededAt} IS NULL)`,
};

const selectSession = (db: Reader) =>
  db
    .select(columns)
    .from(session)
    .innerJoin(training, eq(training.id, session.trainingId))
    .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId))
    .innerJoin(region, eq(region.code, training.regionCode))
    .leftJoin(intervisionGroup, eq(intervisionGroup.id, session.groupId))
    .leftJoin(location, eq(location.id, session.locationId))
    .leftJoin(sessionRegion, eq(sessionRegion.code, location.regionCode))
    .leftJoin(attendanceSubmission, eq(attendanceSubmission.sessionId, session.id));

export type FoundSession = NonNullable<ReturnType<typeof findSession>>;

/** A session with its training and place, for a verb: permission is asked there. */
export const findSession = (db: Reader, id: number) => selectSession(db).where(eq(session.id, id)).get();

/** As `findSession`, if the user may see its training; refuses `not_found` otherwise. */
export const requireSession = (db: Reader, user: User, id: number): FoundSession =>
  found(
    selectSession(db)
      .where(and(eq(session.id, id), visibleTrainings(user)))
      .get(),
  );

/** The sessions of a training in order. */
export const listSessionsOf = (db: Reader, trainingId: number) =>
  db
    .select({ session, location })
    .from(session)
    .leftJoin(location, eq(location.id, session.locationId))
    .where(eq(session.trainingId, trainingId))
    .orderBy(asc(session.position))
    .all();

export type ListedSession = ReturnType<typeof listSessionsOf>[number];
