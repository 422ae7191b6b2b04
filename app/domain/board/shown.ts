import type { Reader } from "#db/client.server";
import type { Instant } from "../dates";
import type { User } from "../user";
import { type OwnSession, readOwnBoard } from "./own";
import type { BoardQuery } from "./query";
import { type JudgedSession, readBoard } from "./read";
import { groupsFor, showsOwn } from "./reader";
import { type BoardSpan, spanOf } from "./span";

export type Shown =
  | { kind: "own"; span: BoardSpan; sessions: OwnSession[] }
  | { kind: "board"; span: BoardSpan; sessions: JudgedSession[]; showsActors: boolean };

/** A quarter is for who plans: of one's own a month is shown. */
export const ownSpanOf = ({ view, on }: Pick<BoardQuery, "view" | "on">): BoardSpan =>
  spanOf(view === "week" ? "week" : "month", on);

/** The sessions that the board shows this user for this query: one's own, or the programme's. */
export function listShown(db: Reader, user: User, query: BoardQuery, now: Instant): Shown {
  if (showsOwn(user, query)) {
    const span = ownSpanOf(query);
    return { kind: "own", span, sessions: readOwnBoard(db, user, span, now).sessions };
  }
  const groups = groupsFor(user);
  const by = groups.includes(query.by) ? query.by : "region";
  const { span, sessions } = readBoard(db, user, { ...query, by }, now);
  return { kind: "board", span, sessions, showsActors: groups.includes("actor") };
}
