import { z } from "zod";
import type { TargetKind } from "#db/lists";

const name = z.string().trim().min(1).max(200);
const amount = z.int().min(0).max(10_000_000);
const year = z.string().regex(/^\d{4}$/, "malformed");
const date = z.iso.date("not_a_date");

const targetPlan = z.object({
  total: amount.optional(),
  baseline: amount.optional(),
  perYear: z.record(year, amount).optional(),
});
export type TargetPlan = z.output<typeof targetPlan>;

const organisationPlan = z.object({
  name,
  aliases: z.array(name).max(50).default([]),
  /** A youth region or municipality by name, or null. */
  serviceArea: z.string().nullish(),
  /** The first year (`2023`) or day of taking part; `left` is the last. */
  joined: z.union([year, date], "not_a_date").optional(),
  left: z.union([year, date], "not_a_date").optional(),
});
export type OrganisationPlan = z.output<typeof organisationPlan>;

/**
 * The plan's JSON, as in `db/data/plan-2023-2025.json`. Parts that the product does not keep yet (budget, co-funding,
 * effects) may be there and are passed over.
 */
export const LoadPlan = z.object({
  programme: z
    .object({
      name,
      starts: date,
      ends: date,
      issuer: name.optional(),
      signatory: z.object({ name, title: name }).optional(),
      contactEmail: z.email().optional(),
      baseline: z.object({ professionals: amount, on: date }).optional(),
    })
    .refine((programme) => programme.starts <= programme.ends, { path: ["ends"], message: "end_before_start" }),
  targets: z.object({
    professionalsTrained: targetPlan.optional(),
    trainings: targetPlan.extend({ participantsPerTraining: z.int().min(1).max(1000).optional() }).optional(),
    externallyDeployableTrainers: targetPlan.optional(),
    activeTrainers: targetPlan.optional(),
    trainingActors: targetPlan.optional(),
    workSessions: targetPlan.optional(),
    chainWorkSessions: targetPlan.optional(),
    coachedProfessionals: targetPlan.optional(),
  }),
  organisations: z.array(organisationPlan).max(1000).default([]),
});
export type Plan = z.output<typeof LoadPlan>;

export const targetKindOf: Record<keyof Plan["targets"], TargetKind> = {
  professionalsTrained: "professionals_trained",
  trainings: "trainings",
  externallyDeployableTrainers: "externally_deployable_trainers",
  activeTrainers: "active_trainers",
  trainingActors: "training_actors",
  workSessions: "work_sessions",
  chainWorkSessions: "chain_work_sessions",
  coachedProfessionals: "coached_professionals",
};
