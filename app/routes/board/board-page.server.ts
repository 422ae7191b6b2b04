import type { BoardQuery, ReadQuery } from "~/domain/board/query";
import { type Board, readBoard } from "~/domain/board/read";
import { groupsFor, hasOwnBoard } from "~/domain/board/reader";
import { nobody, quietOf, wantingRegions } from "~/domain/board/rows";
import { listUnplaced, type UnplacedTraining } from "~/domain/board/unplaced";
import { localDateOf, mondayOf } from "~/domain/dates";
import { may } from "~/domain/permissions";
import { listFilterChoices, readFilterNames } from "~/domain/training/filter-choices";
import { hasRole, type User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { chosenIn } from "./address";
import type { BoardHoliday, BoardPage, ColumnData } from "./board-data";
import { movedOnBoard } from "./drag/moved.server";
import { holidaysInWords, holidaysOn, takesWorkingDay } from "./holidays.server";
import { itemOf, unplacedOf } from "./items.server";
import { periodOf } from "./period.server";

/** Everything that the programme's board shows to this user. */
export function boardPage(context: RequestContext, user: User, url: URL, asked: ReadQuery): BoardPage {
  const { db, now, locale } = context;
  const groups = groupsFor(user);
  const query: BoardQuery = groups.includes(asked.query.by) ? asked.query : { ...asked.query, by: "region" };
  const today = localDateOf(now);
  const unplaced = listUnplaced(db, user, query);
  const board = withWanting(readBoard(db, user, query, now), query, unplaced.items);
  const zones = query.region === undefined ? undefined : board.zones.get(query.region);
  const holidays = holidaysInWords(board.publicHolidays, board.schoolHolidays, zones, locale);
  return {
    kind: "board",
    moved: movedOnBoard(context, user, url),
    ...{ chosen: chosenIn(query, today), unread: asked.unread, actorsHidden: query.by !== asked.query.by },
    ...{ period: periodOf(board.span, today, locale), by: query.by, groups, wanting: query.wanting ?? null },
    items: board.sessions.map((session) => itemOf(session, user, locale)),
    rows: board.rows,
    quiet: board.quiet.map(({ key, name }) => ({ key, name })),
    columns: columnsOf(board, query, holidays),
    ...{ holidays, counts: board.counts },
    unplaced: { ...unplaced, items: unplaced.items.map(unplacedOf) },
    ...filterOf(db, user, query),
    may: mayOf(user),
  };
}

/** A board of regions has a row for each that still wants a date, unless one looks for what is missing. */
function withWanting(board: Board, { by, wanting }: BoardQuery, unplaced: readonly UnplacedTraining[]): Board {
  if (by !== "region" || wanting !== undefined) return board;
  const rows = [...board.rows, ...wantingRegions(unplaced, board.rows)];
  return { ...board, rows, quiet: quietOf(board.quiet, rows) };
}

function columnsOf({ span, rows, schoolHolidays, zones }: Board, { by }: BoardQuery, holidays: BoardHoliday[]) {
  return span.columns.map((column): ColumnData => {
    const off = schoolHolidays.filter(({ startsOn, endsOn }) =>
      takesWorkingDay({ from: startsOn, to: endsOn }, column),
    );
    const isOff = ({ key }: { key: string }) =>
      zones.get(key)?.some((zone) => off.some((holiday) => holiday.zones.includes(zone))) ?? false;
    return {
      ...column,
      monday: mondayOf(column.from),
      holidays: holidaysOn(holidays, column),
      schoolRegions:
        by === "region" ? rows.filter((row) => row.key !== nobody && isOff(row)).map(({ key }) => key) : [],
    };
  });
}

function filterOf(db: RequestContext["db"], user: User, { region, organisation }: BoardQuery) {
  const { regions, organisations } = listFilterChoices(db, user);
  const names = readFilterNames(db, user, { region, organisation, sort: "date" });
  return { choices: { regions, organisations }, names: { region: names.region, organisation: names.organisation } };
}

const mayOf = (user: User) => ({
  plan: hasRole(user, "coordinator", "administrator"),
  propose: may(user, "planProposal.list"),
  weigh: may(user, "planningWeight.save"),
  capacity: may(user, "capacity.read"),
  own: hasOwnBoard(user),
});
