import type { LocalDate } from "~/domain/dates";
import type { BoardItem, UnplacedItem } from "../board-data";
import { moveAddress, placeAddress } from "./addresses";

/**
 * The attributes that make a session's link on the board one to drag: without script it opens the page that moves it,
 * with script that page comes up over the board. Who may not move it goes to the session.
 */
export function sessionHandle({ sessionId, date, movable }: BoardItem, back: string) {
  if (!movable) return { href: `/bijeenkomsten/${sessionId}`, draggable: false, "data-session": sessionId } as const;
  return {
    href: moveAddress(sessionId, null, back),
    draggable: true,
    "data-session": sessionId,
    "data-drag-date": date,
    "data-dialog": true,
  } as const;
}

/** The attributes that make the link of a training without dates one to drag to a day or a week. */
export const trainingHandle = ({ code }: Pick<UnplacedItem, "code">, back: string) =>
  ({ href: placeAddress(code, null, back), draggable: true, "data-drag-training": code }) as const;

/** A cell of the board where a day can be dropped on. */
export const dayTarget = (date: LocalDate) => ({ "data-date": date }) as const;

/** A cell of the board where a week can be dropped on, named by its Monday: what lands there keeps its weekday. */
export const weekTarget = (monday: LocalDate) => ({ "data-week": monday }) as const;

/** On a link to another view or period of the board, or a form that ends on it: with script the page stays in place. */
export const inPlace = { "data-in-place": true } as const;
