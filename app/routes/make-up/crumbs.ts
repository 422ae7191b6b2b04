import { m } from "~/text/messages";
import type { Crumb } from "~/ui/page";

/** The way here: from one's own trainings, or from the certificates of a training. */
export function crumbsTo(isMine: boolean, code: string, label: string): Crumb[] {
  if (isMine) return [{ label: m.make_up_mine(), to: "/mijn" }, { label }];
  return [
    { label: m.make_up_trainings(), to: "/trainingen" },
    { label: code, to: `/trainingen/${code}` },
    { label: m.make_up_certificates(), to: `/trainingen/${code}/certificaten` },
    { label },
  ];
}
