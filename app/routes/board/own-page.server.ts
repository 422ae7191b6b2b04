import { type OwnSession, readOwnBoard } from "~/domain/board/own";
import type { ReadQuery } from "~/domain/board/query";
import { seesBoard } from "~/domain/board/reader";
import { ownSpanOf } from "~/domain/board/shown";
import { localDateOf } from "~/domain/dates";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { chosenIn } from "./address";
import { holidaysInWords } from "./holidays.server";
import type { OwnItem, OwnPage } from "./own-data";
import { periodOf } from "./period.server";

/** The user's own sessions of a month or a week: a quarter is for who plans. */
export function ownPage({ db, now, locale }: RequestContext, user: User, { query, unread }: ReadQuery): OwnPage {
  const span = ownSpanOf(query);
  const { sessions, exceptions, publicHolidays, schoolHolidays } = readOwnBoard(db, user, span, now);
  const today = localDateOf(now);
  const { vorm, van, wie } = chosenIn(query, today);
  return {
    kind: "own",
    chosen: { ...(wie && { wie }), ...(vorm && { vorm }), ...(van && { van }) },
    unread: unread.filter((name) => name !== "op" && name !== "mist"),
    period: periodOf(span, today, locale),
    items: sessions.map(itemOf),
    exceptions,
    holidays: holidaysInWords(publicHolidays, schoolHolidays, undefined, locale),
    seesBoard: seesBoard(user),
  };
}

const itemOf = ({ startInstant: _start, endInstant: _end, ...session }: OwnSession): OwnItem => session;
