import { guidedHoursOf } from "~/domain/intervision/hours";
import { listGuideRegistrations } from "~/domain/intervision/registrations";
import type { RequestContext } from "~/http/request-context";

/** Someone as a guide of intervision; for who may see their page as a trainer. Four statements. */
export const guidingView = ({ db, now }: RequestContext, personId: number) => ({
  registrations: listGuideRegistrations(db, personId, now),
  hours: guidedHoursOf(db, personId, now),
});

export type GuidingView = ReturnType<typeof guidingView>;
