import { eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { statement } from "#db/client.server";
import { training } from "#db/schema.server";
import { may } from "../permissions";
import type { Reason } from "../reasons";
import { Refusal, refuseField } from "../refusal";
import type { WriteContext } from "../write";
import { type Divisible, whyNotDivide, whyNotTogether } from "./division-rules";
import { isDividedIn, type MemberRow, readIntervisions, readParticipants } from "./rows";
import { whyNoGroupOf } from "./rules";
import type { Divide } from "./schemas";
import type { Training } from "./subject";

type Input = z.output<typeof Divide>;

/** Trainings that are divided together, the first of them the home of groups that get new meetings. */
export function requireTogether(ctx: WriteContext, home: Training, codes: readonly string[]): Training[] {
  const wanted = [...new Set(codes)].filter((code) => code !== home.code);
  const rows = ctx.db.select().from(training).where(inArray(training.code, wanted)).all();
  const others = wanted.map((code) => {
    const row = rows.find((one) => one.code === code);
    const isOpen =
      row && (!ctx.user || may(ctx.user, "intervision.divide", { organisationId: row.clientOrganisationId }));
    return row && isOpen ? row : refuseField("together", "intervision_training_unknown", { code });
  });
  const [own, ...rest] = divisible(ctx, [home, ...others]);
  const why = own ? whyNotDivide(own, ctx.now) : null;
  if (why) throw new Refusal("conflict", [why]);
  const not = rest.flatMap((other) => (own && whyNotTogether(own, other, ctx.now)) ?? []);
  if (not.length > 0) throw new Refusal("conflict", [], { together: not });
  return [home, ...others];
}

const dividedSql = `SELECT i.value AS id, ${isDividedIn("i.value")} AS isDivided FROM json_each(?) i`;

function divisible({ db }: WriteContext, trainings: readonly Training[]): Divisible[] {
  const ids = trainings.map(({ id }) => id);
  const parts = readIntervisions(db, ids);
  const rows = statement<{ id: number; isDivided: 0 | 1 }>(db, dividedSql).all(JSON.stringify(ids));
  const divided = new Set(rows.filter(({ isDivided }) => isDivided === 1).map(({ id }) => id));
  return trainings.map((one) => ({
    ...one,
    isDivided: divided.has(one.id),
    parts: parts.filter(({ trainingId }) => trainingId === one.id),
  }));
}

/**
 * The groups as they were asked for, in order of their numbers. Refuses who takes no part and who is there twice (by field),
 * who was left out, and a group that cannot be of that size.
 */
export function requireGroups({ db }: WriteContext, trainings: readonly Training[], { places }: Input): MemberRow[][] {
  const participants = readParticipants(
    db,
    trainings.map(({ id }) => id),
  );
  const byId = new Map(participants.map((one) => [one.enrolmentId, one]));
  refuseFaulty(places, byId);
  const placed = new Set(places.map(({ enrolmentId }) => enrolmentId));
  const leftOut = participants.filter(({ enrolmentId }) => !placed.has(enrolmentId));
  const out = leftOut.map(({ name }): Reason => ({ code: "intervision_left_out", params: { name } }));
  if (out.length > 0) throw new Refusal("conflict", out);
  const numbers = [...new Set(places.map(({ group }) => group))].toSorted((one, other) => one - other);
  const groups = numbers.map((number) =>
    places.filter(({ group }) => group === number).flatMap(({ enrolmentId }) => byId.get(enrolmentId) ?? []),
  );
  const impossible = groups.flatMap((group) => whyNoGroupOf(group.length) ?? []);
  if (impossible.length > 0) throw new Refusal("invalid", impossible);
  return groups;
}

function refuseFaulty(places: Input["places"], byId: ReadonlyMap<number, MemberRow>): void {
  const seen = new Set<number>();
  const faults = places.flatMap(({ enrolmentId }, index): [string, Reason[]][] => {
    const name = byId.get(enrolmentId)?.name;
    const isTwice = seen.has(enrolmentId);
    seen.add(enrolmentId);
    if (name === undefined) return [[`places[${index}].group`, [{ code: "intervision_not_taking_part" }]]];
    return isTwice ? [[`places[${index}].group`, [{ code: "intervision_twice", params: { name } }]]] : [];
  });
  if (faults.length > 0) throw new Refusal("invalid", [], Object.fromEntries(faults));
}

/** The training that a division begins with. */
export const findTrainingById = ({ db }: WriteContext, id: number): Training | undefined =>
  db.select().from(training).where(eq(training.id, id)).get();
