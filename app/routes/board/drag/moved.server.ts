import { may } from "~/domain/permissions";
import { Refusal } from "~/domain/refusal";
import { requireSession } from "~/domain/session/find";
import { whyNotMovable } from "~/domain/session/weigh-move";
import { trainingSubject } from "~/domain/training/visible";
import type { User } from "~/domain/user";
import { boardPath } from "~/http/board-path";
import type { RequestContext } from "~/http/request-context";

/** What was just moved, or moved back, by the words that the move left in the board's address; null when nothing was. */
export function movedOnBoard({ db }: RequestContext, user: User, url: URL) {
  const notice = url.searchParams.get("gelukt");
  const row = notice && findSessionSeen(db, user, url.searchParams.get("bijeenkomst"));
  if (!row || !may(user, "session.move", trainingSubject(db, row.training))) return null;
  const { id, name, date, startsAt, endsAt, version } = row.session;
  return {
    ...{ sessionId: id, name, date, startsAt, endsAt, version },
    isUndone: notice === "teruggezet",
    mayUndo: notice === "verplaatst" && whyNotMovable(row) === undefined,
    back: boardPath(url.pathname + url.search),
    once: crypto.randomUUID(),
  };
}

export type MovedOnBoard = NonNullable<ReturnType<typeof movedOnBoard>>;

function findSessionSeen(db: RequestContext["db"], user: User, id: string | null) {
  if (!id || !/^[1-9]\d{0,15}$/.test(id)) return null;
  try {
    return requireSession(db, user, Number(id));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
