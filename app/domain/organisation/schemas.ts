import { z } from "zod";
import { id, localDate, textOf } from "../fields";

/** Other names of an organisation, one a line; empty lines don't count. */
const aliases = z
  .string()
  .max(5000)
  .nullish()
  .transform((text) => [
    ...new Set(
      (text ?? "")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(textOf(200)).max(50));

const described = z.object({ name: textOf(200), regionCode: z.string().max(10).nullish(), aliases });

export const AddOrganisation = described;
export const EditOrganisation = described.extend({ organisationId: id, version: z.number().int() });
export type DescribedOrganisation = z.output<typeof described>;

export const SetParticipation = z
  .object({
    organisationId: id,
    /** Which one to change; a new one without it. */
    participationId: id.nullish(),
    startsOn: localDate,
    endsOn: localDate.nullish(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, { message: "end_before_start", path: ["endsOn"] });
