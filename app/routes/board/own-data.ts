import type { OwnException, OwnSession } from "~/domain/board/own";
import type { Chosen } from "./address";
import type { BoardHoliday, PeriodData } from "./board-data";

export type OwnItem = Omit<OwnSession, "startInstant" | "endInstant">;

/** The board of a trainer or an actor: what is theirs. */
export interface OwnPage {
  kind: "own";
  chosen: Chosen;
  /** What of the address could not be read. */
  unread: string[];
  period: PeriodData;
  items: OwnItem[];
  exceptions: OwnException[];
  holidays: BoardHoliday[];
  /** They also see the programme's board. */
  seesBoard: boolean;
}
