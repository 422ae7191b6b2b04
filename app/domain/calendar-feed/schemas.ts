import { z } from "zod";

/** Whose calendar: nobody has any but their own. */
export const OwnFeed = z.object({ personId: z.int().positive() });
