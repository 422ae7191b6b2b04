import type { Locale } from "#db/lists";
import type { JudgedSession } from "~/domain/board/read";
import type { UnplacedTraining } from "~/domain/board/unplaced";
import { may } from "~/domain/permissions";
import { whyNoPlanning } from "~/domain/training/rules";
import type { User } from "~/domain/user";
import { boardStateName } from "~/text/board-state";
import { m } from "~/text/messages";
import { sessionName } from "~/text/session-name";
import type { BoardItem, UnplacedItem } from "./board-data";

/** A session as the board shows it: nobody's name is in it. */
export function itemOf(session: JudgedSession, user: User, locale: Locale): BoardItem {
  const name = sessionName(session.name, session.group, locale);
  const { sessionId, version, trainingCode, kind, date, startsAt, endsAt, region, client, location } = session;
  const { staffing, hasConflict, state, isLocked, isSubmitted, status } = session;
  const words = { session: name, client, state: boardStateName(state, locale) };
  const isOpen = !isLocked && !isSubmitted && whyNoPlanning(status) === undefined;
  return {
    ...{ sessionId, version, trainingCode, sessionName: name, kind, date, startsAt, endsAt, region, client, location },
    ...{ staffing, hasConflict, state },
    movable: isOpen && may(user, "session.move", { organisationId: session.clientOrganisationId }),
    locked: isLocked,
    label: isLocked ? m.board_item_locked(words, { locale }) : m.board_item(words, { locale }),
  };
}

/** A training without dates with what is wished for it. */
export const unplacedOf = ({
  earliest,
  latest,
  preferred,
  regionCode: _region,
  ...training
}: UnplacedTraining): UnplacedItem => ({
  ...training,
  wish: { earliest, latest, preferred },
});
