import { z } from "zod";
import { guideRegisters, intervisionThemes } from "#db/lists-after";
import { id, localDate, optionalText, textOf } from "../fields";

const waiverReason = optionalText(500);
const version = z.number().int().min(1);

/** `group` numbers the groups from 1: who has the same number is together. `together` holds the codes of other trainings. */
export const Divide = z.object({
  trainingId: id,
  together: z.array(z.string().trim().max(20)).max(10).default([]),
  places: z
    .array(z.object({ enrolmentId: id, group: z.number().int().min(1).max(50) }))
    .min(1)
    .max(200),
  waiverReason,
});

export const PlaceInGroup = z.object({ enrolmentId: id, groupId: id, waiverReason });

export const AssignGuide = z.object({ groupId: id, version, personId: id, waiverReason });

export const EndGroup = z.object({ groupId: id, version });

/** Nothing of what was said: the remark is about the organisation of it. */
export const RecordMeeting = z.object({
  sessionId: id,
  minutes: z.number().int().min(1).max(600),
  theme: z.enum(intervisionThemes),
  organisationalRemark: optionalText(200),
});

/** Up to and including `endsOn`; without it the registration holds until it is ended. */
export const AddGuideRegistration = z.object({
  personId: id,
  register: z.enum(guideRegisters),
  number: textOf(40),
  startsOn: localDate,
  endsOn: localDate.nullish(),
});

/** The last day on which it holds. */
export const EndGuideRegistration = z.object({ registrationId: id, endsOn: localDate });
