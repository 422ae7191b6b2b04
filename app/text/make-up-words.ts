import type { SessionOutcome } from "~/domain/certificate/facts";
import { m } from "./messages";

/** What is told before the day of a place to make up in. */
export function seatWords(outcome: SessionOutcome, isMine: boolean): string {
  if (outcome === "made_up") return m.make_up_done();
  if (outcome === "partly") return m.make_up_partly();
  return isMine ? m.make_up_planned() : m.make_up_planned_other();
}
