import { type Reader, statement } from "#db/client.server";
import { type LocalDate, localDateOf } from "../dates";
import { readQualifications } from "../qualification/queries";
import { heldOn } from "../qualification/rules";
import { refuseField } from "../refusal";
import { readNames } from "../schedule/queries";
import type { WriteContext } from "../write";
import type { StepFacts } from "./facts";

/** Those of these people who are certified as a trainer on the day. Two statements. */
export function certifiedAmong(db: Reader, personIds: readonly number[], date: LocalDate): number[] {
  const known = readQualifications(db, personIds);
  return personIds.filter((id) => heldOn(known.get(id)?.periods ?? [], "certified", date).holds);
}

const coordinationSql = `
  SELECT 1 FROM role_assignment r JOIN person p ON p.id = r.person_id
  WHERE r.person_id = :id AND r.role IN ('coordinator', 'administrator') AND r.starts_on <= :today
    AND (r.ends_on IS NULL OR r.ends_on >= :today)
    AND (r.organisation_id IS NULL OR r.organisation_id = :organisationId)`;

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
  const isCoordination = (id: number) => {
    const params = { id, organisationId, today: localDateOf(ctx.now) };
    return statement(ctx.db, coordinationSql).get(params) !== undefined;
  };
  if (ctx.user && ctx.user.id !== assessorId && !isCoordination(ctx.user.id)) refuseField("assessorId", "not_in_list");
  if (isCoordination(assessorId)) return assessorId;
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

/** Who could judge a step of this candidate on the day, by name: the coordination, and for a step that asks one certified trainers. */
export function listAssessors(
  ctx: { db: Reader; today: LocalDate },
  candidate: { personId: number; organisationId: number | null },
  step: Pick<StepFacts, "assessor">,
): Assessor[] {
  const { db, today } = ctx;
  const params = { today, candidateId: candidate.personId, organisationId: candidate.organisationId };
  const ids = statement<{ id: number }>(db, assessorsSql)
    .all(params)
    .map(({ id }) => id);
  const certified = new Set(step.assessor === "certified_trainer" ? certifiedAmong(db, ids, today) : []);
  const names = readNames(db, ids);
  const mayJudge = (id: number) =>
    certified.has(id) || statement(db, coordinationSql).get({ ...params, id }) !== undefined;
  return ids.filter(mayJudge).map((id) => ({ id, name: names.get(id) ?? "" }));
}
