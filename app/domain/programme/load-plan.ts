import { and, eq, isNull } from "drizzle-orm";
import { programme, target } from "#db/schema.server";
import { type WriteContext, write } from "../write";
import { loadOrganisation, readAreas } from "./load-organisation";
import { LoadPlan, type Plan } from "./plan-schema";
import { type TargetRow, targetRows } from "./plan-targets";

export interface PlanSummary {
  programmeId: number;
  targets: number;
  organisations: number;
}

/**
 * Loads a plan (the shape of `LoadPlan`): programme, targets, organisations with their aliases and when they take
 * part. A programme is known by its name, an organisation by name or alias: loading again updates and never doubles,
 * and leaves alone what the plan does not name. Refused whole (`organisation_name_taken`) when an alias belongs to
 * another organisation.
 */
export const loadPlan = write("programme.edit", {
  input: LoadPlan,
  subject: () => ({ organisationId: null }),
  work: (ctx, plan): PlanSummary => {
    const programmeId = upsertProgramme(ctx, plan);
    const rows = targetRows(plan);
    for (const row of rows) upsertTarget(ctx, programmeId, row);
    const areas = readAreas(ctx.db);
    plan.organisations.forEach((entry, index) => {
      loadOrganisation(ctx, { entry, index, programmeId, startsOn: plan.programme.starts, areas });
    });
    return { programmeId, targets: rows.length, organisations: plan.organisations.length };
  },
  journal: (result, plan) => ({
    subject: "programme",
    id: result.programmeId,
    detail: { name: plan.programme.name, targets: result.targets, organisations: result.organisations },
  }),
});

function upsertProgramme({ db }: WriteContext, { programme: plan }: Plan): number {
  const known = db.select().from(programme).where(eq(programme.name, plan.name)).get();
  const named = {
    startsOn: plan.starts,
    endsOn: plan.ends,
    ...(plan.issuer && { issuer: plan.issuer }),
    ...(plan.signatory && { signatoryName: plan.signatory.name, signatoryTitle: plan.signatory.title }),
    ...(plan.contactEmail && { contactEmail: plan.contactEmail }),
    ...(plan.baseline && { baselineProfessionals: plan.baseline.professionals, baselineOn: plan.baseline.on }),
  };
  if (known) {
    db.update(programme)
      .set({ ...named, version: known.version + 1 })
      .where(eq(programme.id, known.id))
      .run();
    return known.id;
  }
  const values = { name: plan.name, issuer: plan.name, signatoryName: plan.name, signatoryTitle: "Programmaleiding" };
  return db
    .insert(programme)
    .values({ ...values, ...named })
    .returning({ id: programme.id })
    .get().id;
}

function upsertTarget({ db }: WriteContext, programmeId: number, row: TargetRow): void {
  const same = and(
    eq(target.programmeId, programmeId),
    eq(target.kind, row.kind),
    row.year === null ? isNull(target.year) : eq(target.year, row.year),
  );
  const known = db.select({ id: target.id }).from(target).where(same).get();
  if (known) db.update(target).set(row).where(eq(target.id, known.id)).run();
  else
    db.insert(target)
      .values({ ...row, programmeId })
      .run();
}
