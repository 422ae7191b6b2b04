import { type Reader, statement } from "#db/client.server";
import { listHolds } from "../actor/holds";
import { may } from "../permissions";
import type { Reason } from "../reasons";
import { reason } from "../refusal";
import { readNames } from "../schedule/queries";
import type { User } from "../user";
import type { WriteContext } from "../write";
import type { Wanted } from "./double-bookings";

/**
 * Why care for these actors holds them now, each with whom it is about: to be asked after their bookings were written, in
 * the same transaction, so that days weigh on each other. What is over cannot be held any more. The reasons themselves are
 * for who may open the actor's file; others hear that there is one.
 */
export function listHeld({ db, user, now }: WriteContext, wanted: readonly Wanted[]): Reason[] {
  const ahead = wanted.filter(({ session }) => session.endInstant > now);
  const ids = [...new Set(ahead.map(({ personId }) => personId))];
  const sessions = new Map(ahead.map(({ session }) => [session.id, session]));
  const holds = listHolds(db, ids, [...sessions.values()], now);
  if (holds.size === 0) return [];
  const names = readNames(db, ids);
  return ids.flatMap((personId) => {
    const own = ahead
      .filter((one) => one.personId === personId)
      .flatMap(({ session }) => holds.get(`${personId}:${session.id}`) ?? []);
    if (own.length === 0) return [];
    const person = names.get(personId) ?? "";
    const isKnown = user === null || mayKnowCare(user, { organisationId: organisationOf(db, personId) });
    return isKnown ? [reason("held_by_care", { person }), ...distinct(own)] : [reason("held_by_care_of", { person })];
  });
}

/** Whether the user may know what follows from an actor's file: whoever may open it. */
export const mayKnowCare = (user: User, { organisationId }: { organisationId: number | null }): boolean =>
  may(user, "actor.openFile", { organisationId });

const organisationOf = (db: Reader, personId: number): number | null =>
  statement<{ id: number | null }>(db, "SELECT organisation_id AS id FROM person WHERE id = ?").get(personId)?.id ??
  null;

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((one) => [JSON.stringify(one), one])).values()];
}
