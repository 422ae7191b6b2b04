import { eq, inArray } from "drizzle-orm";
import { type TurnoutRole, turnoutRoles } from "#db/lists-after";
import { activityOrganisation, activityTurnout, developmentPlan, organisation, region } from "#db/schema.server";
import { localDateOf } from "../dates";
import { requireProgramme } from "../programme/queries";
import type { Reason } from "../reasons";
import { Refusal } from "../refusal";
import type { WriteContext } from "../write";
import { type ActivityFacts, faultsOf, type PlanFacts } from "./rules";

/** Refuses (`invalid`, by field) an activity that the rules, the lists or the programme do not allow. Returns the programme. */
export function refuseUnsound(
  ctx: WriteContext,
  activity: ActivityFacts & { organisationIds: readonly number[] },
  hasPlan: boolean,
): { programmeId: number } {
  const programme = requireProgramme(ctx.db);
  const faults = {
    ...faultsOf(activity, { today: localDateOf(ctx.now), programme, hasPlan }),
    ...unknownFaults(ctx, activity),
  };
  if (Object.keys(faults).length > 0) throw new Refusal("invalid", [], faults);
  return { programmeId: programme.id };
}

interface Pointing {
  regionCode: string | null;
  organisationIds: readonly number[];
}

function unknownFaults({ db }: WriteContext, { regionCode, organisationIds }: Pointing): Record<string, Reason[]> {
  const ids = distinct(organisationIds);
  const known = db.select({ id: organisation.id }).from(organisation).where(inArray(organisation.id, ids)).all();
  const area = regionCode && db.select().from(region).where(eq(region.code, regionCode)).get();
  return {
    ...(known.length < ids.length && { organisationIds: [{ code: "not_in_list" }] }),
    ...(regionCode && !area && { regionCode: [{ code: "not_in_list" }] }),
  };
}

const distinct = (ids: readonly number[]): number[] => [...new Set(ids)];

interface Parts {
  organisationIds: readonly number[];
  turnout: Partial<Record<TurnoutRole, number>>;
  plan: PlanFacts | null;
}

/** Writes what belongs to an activity in place of what stood. */
export function storeParts({ db }: WriteContext, activityId: number, { organisationIds, turnout, plan }: Parts): void {
  db.delete(activityOrganisation).where(eq(activityOrganisation.activityId, activityId)).run();
  const organisations = distinct(organisationIds).map((organisationId) => ({ activityId, organisationId }));
  if (organisations.length > 0) db.insert(activityOrganisation).values(organisations).run();
  db.delete(activityTurnout).where(eq(activityTurnout.activityId, activityId)).run();
  const counts = turnoutRoles.flatMap((role) => {
    const count = turnout[role];
    return count ? [{ activityId, role, count }] : [];
  });
  if (counts.length > 0) db.insert(activityTurnout).values(counts).run();
  if (!plan) return;
  db.insert(developmentPlan)
    .values({ activityId, ...plan })
    .onConflictDoUpdate({ target: developmentPlan.activityId, set: plan })
    .run();
}
