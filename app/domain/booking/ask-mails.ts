import { eq } from "drizzle-orm";
import type { BookingFunction } from "#db/lists";
import { organisation, type session, type training } from "#db/schema.server";
import type { AskedSession } from "../message/kinds";
import { queueMessages } from "../message/queue";
import { placeName } from "../session/queries";
import type { WriteContext } from "../write";
import { newLink } from "./link";

type Session = typeof session.$inferSelect;

/** Someone's booking on a session. */
export interface Engaged {
  bookingId: number;
  personId: number;
  session: Session;
}

/** Asks by mail: one per person, with all of their sessions and under each its own link to answer it. */
export function sendAskMails(
  ctx: WriteContext,
  { id, code, clientOrganisationId }: typeof training.$inferSelect,
  as: BookingFunction,
  engaged: readonly Engaged[],
): void {
  const client = ctx.db.select().from(organisation).where(eq(organisation.id, clientOrganisationId)).get();
  const people = [...new Set(engaged.map(({ personId }) => personId))];
  const mails = people.map((personId) => {
    const own = engaged.filter((one) => one.personId === personId);
    return {
      kind: "booking_asked" as const,
      personId,
      trainingId: id,
      params: {
        ...{ trainingCode: code, organisation: client?.name ?? "", function: as },
        sessions: JSON.stringify(own.map(({ session }) => askedSession(ctx, session))),
        answerTokens: JSON.stringify(own.map(({ bookingId }) => newLink(ctx, bookingId))),
      },
    };
  });
  queueMessages(ctx, mails);
}

const askedSession = ({ db }: WriteContext, { name, date, startsAt, endsAt, locationId }: Session): AskedSession => ({
  ...{ name, date, hours: `${startsAt}–${endsAt}` },
  place: placeName(db, locationId),
});
