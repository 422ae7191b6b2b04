import { z } from "zod";
import { assessorKinds, qualifications, stepKinds } from "#db/lists";
import { id, localDate, optionalText, textOf } from "../fields";
import { stepFaults } from "./rules";

export const mostSteps = 30;
const mostCriteria = 20;

/** What the assessor looks at: one on each line of a text, or a list. */
const criteria = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((typed) => {
    const lines = [typed ?? []].flat().flatMap((text) => text.split("\n"));
    return lines.map((line) => line.trim()).filter((line) => line !== "");
  })
  .pipe(z.array(textOf(200)).max(mostCriteria));

const Step = z
  .object({
    name: textOf(200),
    kind: z.enum(stepKinds),
    evidence: optionalText(500),
    count: z.number().int().min(1).max(100).default(1),
    assessor: z
      .enum(assessorKinds)
      .nullish()
      .transform((kind) => kind ?? null),
    criteria,
    trainingTypeId: id.nullish().transform((type) => type ?? null),
    isOutside: z.boolean().default(false),
    /** Positions in the list of steps, from 0. */
    needs: z.array(z.number().int().min(0)).default([]),
  })
  .superRefine((step, ctx) => {
    for (const [field, { code }] of stepFaults(step)) ctx.addIssue({ code: "custom", message: code, path: [field] });
  });

const months = (least: number, most: number) => z.number().int().min(least).max(most);
const optionalMonths = (most: number) =>
  months(1, most)
    .nullish()
    .transform((count) => count ?? null);
const optionalCount = optionalMonths(100);

const described = z
  .object({
    name: textOf(200),
    qualification: z.enum(qualifications),
    /** From this day on nobody begins it any more. */
    retiredOn: localDate.nullish().transform((day) => day ?? null),
    requires: z
      .enum(qualifications)
      .nullish()
      .transform((one) => one ?? null),
    validityMonths: optionalMonths(120),
    graceMonths: months(0, 24).default(0),
    returnMonths: months(1, 120).default(12),
    renewDeliveries: optionalCount,
    renewIntervisions: optionalCount,
    renewRefresherDays: optionalCount,
    steps: z.array(Step).max(mostSteps),
  })
  .superRefine(({ steps }, ctx) => {
    if (steps.length === 0) ctx.addIssue({ code: "custom", message: "track_without_steps" });
    for (const [index, { needs }] of steps.entries()) {
      const path = ["steps", index, "needs"];
      if (needs.includes(index)) ctx.addIssue({ code: "custom", message: "step_needs_itself", path });
      if (needs.some((need) => need >= steps.length)) ctx.addIssue({ code: "custom", message: "not_in_list", path });
    }
  });

export const AddTrack = described;
export const EditTrack = described.safeExtend({ trackId: id, version: z.number().int() });
export type DescribedTrack = z.output<typeof described>;
