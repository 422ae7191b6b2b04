import type { Locale } from "#db/lists";
import type { BoardState } from "~/domain/board/state";
import { currentLocale } from "./locale";
import { m } from "./messages";

const names = {
  conflict: m.board_state_conflict,
  missing: m.board_state_missing,
  open: m.board_state_open,
  whole: m.board_state_whole,
  over: m.board_state_over,
} satisfies Record<BoardState, unknown>;

/** How a session stands, in a word. */
export const boardStateName = (state: BoardState, locale: Locale = currentLocale()): string =>
  names[state]({}, { locale });
