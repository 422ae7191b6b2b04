import { z } from "zod";
import { activityKinds, type TurnoutRole, turnoutRoles } from "#db/lists-after";
import { id, localDate, localTime, optionalText, reasonText, textOf } from "../fields";

/** How many people came in one role; what is left out is nobody. */
const headcount = z.number().int().min(0).max(10_000).nullish();

const turnout = z.object(
  Object.fromEntries(turnoutRoles.map((role) => [role, headcount])) as Record<TurnoutRole, typeof headcount>,
);

const planFields = ["title", "drawnUpOn", "owner", "nextReviewOn"] as const;

/** A development plan is there whole or not at all. */
const plan = z
  .object({
    title: optionalText(200),
    drawnUpOn: localDate.nullish(),
    /** Who sees to it: an organisation, a function or a table of the service area. */
    owner: optionalText(200),
    nextReviewOn: localDate.nullish(),
  })
  .superRefine((given, ctx) => {
    if (!planFields.some((name) => given[name])) return;
    for (const name of planFields.filter((name) => !given[name])) {
      ctx.addIssue({ code: "custom", message: "required", path: [name] });
    }
  });

const described = z.object({
  kind: z.enum(activityKinds),
  title: textOf(200),
  date: localDate,
  startsAt: localTime.nullish(),
  endsAt: localTime.nullish(),
  isOnline: z.boolean().default(false),
  place: optionalText(200),
  regionCode: z.string().min(1).max(10).nullish(),
  organisationIds: z.array(id).max(500).default([]),
  turnout: turnout.default({}),
  output: optionalText(2000),
  narrative: optionalText(5000),
  plan: plan.nullish(),
});

export const AddActivity = described;
export const EditActivity = described.extend({ activityId: id, version: z.number().int() });
export const CancelActivity = z.object({ activityId: id, version: z.number().int(), reason: reasonText });
export type DescribedActivity = z.output<typeof described>;
