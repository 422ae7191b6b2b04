import { z } from "zod";
import { id, localDate, optionalText, textOf } from "../fields";

const described = z.object({
  name: textOf(200),
  street: optionalText(200),
  postcode: optionalText(10),
  city: textOf(100),
  regionCode: z.string().min(1).max(10),
  municipalityId: id.nullish(),
  capacity: z.number().int().min(1).max(2000),
  wheelchairAccessible: z.boolean().default(false),
  accessibilityNote: optionalText(1000),
  /** From this day on nothing new is planned there. */
  closedOn: localDate.nullish(),
});

export const AddLocation = described;
export const EditLocation = described.extend({ locationId: id, version: z.number().int() });
export type DescribedLocation = z.output<typeof described>;
