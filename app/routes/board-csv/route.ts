import type { Locale } from "#db/lists";
import { type Column, toCsv } from "~/documents/csv";
import type { OwnSession } from "~/domain/board/own";
import { boardQueryFrom } from "~/domain/board/query";
import type { JudgedSession } from "~/domain/board/read";
import { listShown } from "~/domain/board/shown";
import { localDateOf } from "~/domain/dates";
import { csvDownload } from "~/http/csv-download";
import { reader, requireMay } from "~/http/route";
import { boardStateName } from "~/text/board-state";
import { m } from "~/text/messages";

/** Exactly the sessions that the board shows at this address, in order of time. */
export const loader = reader(({ context: { db, now, locale }, user, url }) => {
  requireMay(user, "board.read");
  const { query } = boardQueryFrom(url.searchParams, localDateOf(now));
  const shown = listShown(db, user, query, now);
  const csv =
    shown.kind === "own"
      ? toCsv(ownColumns(locale), shown.sessions)
      : toCsv(boardColumns(locale, shown.showsActors), shown.sessions);
  return csvDownload(`${m.board_file({}, { locale })}-${shown.span.from}.csv`, csv);
});

type When = Pick<JudgedSession, "date" | "startsAt" | "endsAt">;

const whenColumns = (locale: Locale): Column<When>[] => [
  { header: m.board_column_date({}, { locale }), value: ({ date }) => date },
  { header: m.board_column_start({}, { locale }), value: ({ startsAt }) => startsAt },
  { header: m.board_column_end({}, { locale }), value: ({ endsAt }) => endsAt },
];

function boardColumns(locale: Locale, showsActors: boolean): Column<JudgedSession>[] {
  const yesNo = (is: boolean) => (is ? m.board_yes({}, { locale }) : m.board_no({}, { locale }));
  const actors = {
    header: m.board_column_actors({}, { locale }),
    value: (row: JudgedSession) => row.actors.join(", "),
  };
  return [
    ...whenColumns(locale),
    { header: m.board_column_training({}, { locale }), value: ({ trainingCode }) => trainingCode },
    { header: m.board_column_session({}, { locale }), value: ({ name }) => name },
    { header: m.board_column_client({}, { locale }), value: ({ client }) => client },
    { header: m.board_column_region({}, { locale }), value: ({ region }) => region },
    { header: m.board_column_location({}, { locale }), value: ({ location }) => location },
    { header: m.board_column_trainers({}, { locale }), value: ({ trainers }) => trainers.join(", ") },
    ...(showsActors ? [actors] : []),
    { header: m.board_column_state({}, { locale }), value: ({ state }) => boardStateName(state, locale) },
    { header: m.board_column_locked({}, { locale }), value: ({ isLocked }) => yesNo(isLocked) },
  ];
}

const ownColumns = (locale: Locale): Column<OwnSession>[] => [
  ...whenColumns(locale),
  { header: m.board_column_training({}, { locale }), value: ({ trainingCode }) => trainingCode },
  { header: m.board_column_session({}, { locale }), value: ({ session }) => session },
  { header: m.board_column_client({}, { locale }), value: ({ organisation }) => organisation },
  { header: m.board_column_location({}, { locale }), value: ({ place }) => place },
  {
    header: m.board_column_state({}, { locale }),
    value: ({ asks }) => (asks ? m.board_own_state_asked({}, { locale }) : m.board_own_state_yes({}, { locale })),
  },
];
