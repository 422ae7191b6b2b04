import { z } from "zod";
import { assessmentVerdicts, pauseKinds, qualifications } from "#db/lists";
import { id, localDate, optionalText, reasonText, textOf } from "../fields";

const optionalDate = localDate.nullish().transform((day) => day ?? null);
const optionalId = id.nullish().transform((one) => one ?? null);

/** Without a day it begins today. */
export const StartCandidacy = z.object({ personId: id, trackId: id, startedOn: optionalDate });

export const StopCandidacy = z.object({ candidacyId: id, reason: reasonText });

export const RecordAssessment = z
  .object({
    candidacyId: id,
    stepId: id,
    verdict: z.enum(assessmentVerdicts),
    isEquivalent: z.boolean().default(false),
    assessedOn: localDate,
    /** Without one: whoever records it. */
    assessorId: optionalId,
    /** Every point of the step, from 1 (not yet) to 4 (strong). */
    scores: z
      .array(z.object({ criterion: textOf(200), score: z.number().int().min(1).max(4) }))
      .max(30)
      .default([]),
    remark: optionalText(2000),
    sessionId: optionalId,
    documentOn: optionalDate,
    screeningProfile: optionalText(100),
  })
  .superRefine(({ isEquivalent, remark, verdict }, ctx) => {
    if (!isEquivalent) return;
    if (remark === null) ctx.addIssue({ code: "custom", message: "required", path: ["remark"] });
    if (verdict !== "passed") ctx.addIssue({ code: "custom", message: "not_in_list", path: ["verdict"] });
  });

export const WithdrawAssessment = z.object({ assessmentId: id, reason: reasonText });

/** By a candidacy that is complete, or (for who was qualified before) by person, qualification and reason. */
export const GrantCertification = z
  .object({
    candidacyId: optionalId,
    personId: optionalId,
    qualification: z
      .enum(qualifications)
      .nullish()
      .transform((one) => one ?? null),
    reason: optionalText(500),
    /** Without a day it begins today. */
    startsOn: optionalDate,
    /** Only without a candidacy; otherwise, and when left out, the track's validity says. */
    endsOn: optionalDate,
  })
  .superRefine(({ candidacyId, personId, qualification, reason }, ctx) => {
    const required = (field: string) => ctx.addIssue({ code: "custom", message: "required", path: [field] });
    if (candidacyId === null) {
      if (personId === null) required("personId");
      if (qualification === null) required("qualification");
      if (reason === null) required("reason");
    }
  });

export const RenewCertification = z.object({ certificationId: id });

/** From this day on it holds no more; without one, from today. */
export const WithdrawCertification = z.object({ certificationId: id, withdrawnOn: optionalDate, reason: reasonText });

/** The last day is included; without one the pause lasts until they return. */
export const PauseTrainer = z.object({
  personId: id,
  kind: z.enum(pauseKinds),
  startsOn: optionalDate,
  endsOn: optionalDate,
  reason: reasonText,
});

/** The first day they are back; without one, today. */
export const ReturnTrainer = z.object({ personId: id, returnsOn: optionalDate });
