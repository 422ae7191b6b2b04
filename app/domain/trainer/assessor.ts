import { type Reader, statement } from "#db/client.server";
import { type LocalDate, localDateOf } from "../dates";
import { readQualifications } from "../qualification/queries";
import { heldOn, isAway } from "../qualification/rules";
import { found, refuseField } from "../refusal";
import { readNames } from "../schedule/queries";
import type { WriteContext } from "../write";
import type { StepFacts } from "./facts";

/** Those of these people who are certified as a trainer on the day, and not away then. Two statements. */
export function certifiedAmong(db: Reader, personIds: readonly number[], date: LocalDate): number[] {
  const known = readQualifications(db, personIds);
  return personIds.filter((id) => {
    const { periods, aways } = found(known.get(id));
    return heldOn(periods, "certified", date).holds && !isAway(aways, date);
  });
}

const coordinationSql = `
  SELECT r.person_id AS id FROM role_assignment r
  WHERE r.person_id IN (SELECT value FROM json_each(:ids)) AND r.role IN ('coordinator', 'administrator')
    AND r.starts_on <= :today AND (r.ends_on IS NULL OR r.ends_on >= :today)
    AND (r.organisation_id IS NULL OR r.organisation_id = :organisationId)`;

/** Those of these people who are of the coordination of an organisation today. One statement. */
function coordinationAmong(
  db: Reader,
  personIds: readonly number[],
  of: { organisationId: number | null; today: LocalDate },
): ReadonlySet<number> {
  const rows = statement<{ id: number }>(db, coordinationSql).all({ ...of, ids: JSON.stringify(personIds) });
  return new Set(rows.map(({ id }) => id));
}

interface Judging {
  personId: number;
  organisationId: number | null;
  step: StepFacts;
}

interface Judged {
  assessorId: number | null;
  assessedOn: LocalDate;
  isEquivalent: boolean;
}

/**
 * Who judged: the one named, or whoever records it. The coordination of the candidate's organisation may judge every step, a
 * certified trainer of the day those that ask one, the candidate none. A trainer records only what they found themselves.
 */
export function assertAssessor(ctx: WriteContext, input: Judged, { personId, organisationId, step }: Judging): number {
  const assessorId = input.assessorId ?? ctx.user?.id ?? refuseField("assessorId", "required");
  if (assessorId === personId) refuseField("assessorId", "assessor_is_candidate");
  const of = { organisationId, today: localDateOf(ctx.now) };
  const coordination = coordinationAmong(ctx.db, [assessorId, ctx.user?.id ?? assessorId], of);
  if (ctx.user && ctx.user.id !== assessorId && !coordination.has(ctx.user.id)) {
    refuseField("assessorId", "not_in_list");
  }
  if (coordination.has(assessorId)) return assessorId;
  const person = readNames(ctx.db, [assessorId]).get(assessorId) ?? refuseField("assessorId", "not_in_list");
  const asksTrainer = step.assessor === "certified_trainer" && !input.isEquivalent;
  if (!asksTrainer) return refuseField("assessorId", "assessor_not_coordination", { person });
  if (certifiedAmong(ctx.db, [assessorId], input.assessedOn).length > 0) return assessorId;
  return refuseField("assessorId", "assessor_not_certified", { person, date: { date: input.assessedOn } });
}

export interface Assessor {
  id: number;
  name: string;
}

const assessorsSql = `
  SELECT DISTINCT r.person_id AS id FROM role_assignment r JOIN person p ON p.id = r.person_id
  WHERE r.role IN ('coordinator', 'administrator', 'trainer') AND r.starts_on <= :today
    AND (r.ends_on IS NULL OR r.ends_on >= :today) AND p.disabled_at IS NULL AND r.person_id <> :candidateId
    AND (r.role = 'trainer' OR r.organisation_id IS NULL OR r.organisation_id = :organisationId)
  ORDER BY p.family_key, p.given_key, p.id`;

/** Who could judge a step of this candidate on the day, by name: the coordination, and for a step that asks one certified trainers. Five statements at most. */
export function listAssessors(
  ctx: { db: Reader; today: LocalDate },
  candidate: { personId: number; organisationId: number | null },
  step: Pick<StepFacts, "assessor">,
): Assessor[] {
  const { db, today } = ctx;
  const { personId: candidateId, organisationId } = candidate;
  const rows = statement<{ id: number }>(db, assessorsSql).all({ today, candidateId, organisationId });
  const ids = rows.map(({ id }) => id);
  const certified = new Set(step.assessor === "certified_trainer" ? certifiedAmong(db, ids, today) : []);
  const coordination = coordinationAmong(db, ids, { organisationId, today });
  const names = readNames(db, ids);
  return ids.filter((id) => certified.has(id) || coordination.has(id)).map((id) => ({ id, name: names.get(id) ?? "" }));
}
