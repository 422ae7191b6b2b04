import { createContext, useContext } from "react";

/** What is asked about: the session to come back to, and how a drop that is not confirmed is taken back. */
export interface Asked {
  sessionId: number | null;
  revert?: () => void;
}

interface Stage {
  /** Brings the page at this address up over the board. */
  ask: (address: string, asked: Asked) => void;
  /** Where the board is now, to come back to. */
  back: string;
}

export const StageContext = createContext<Stage>({ ask: (address) => location.assign(address), back: "/planbord" });

export const useStage = (): Stage => useContext(StageContext);
