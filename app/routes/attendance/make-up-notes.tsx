import type { ShownLine } from "~/domain/attendance/queries";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

/** Who is a guest, and who of the group makes this session up elsewhere. */
export function MakeUpNotes({ line: { makesUp, madeUpIn } }: { line: Pick<ShownLine, "makesUp" | "madeUpIn"> }) {
  if (makesUp) return <span>{m.make_up_register_guest({ code: makesUp })}</span>;
  if (!madeUpIn) return null;
  const date = formatDate(madeUpIn.date, currentLocale());
  return <span>{m.make_up_register_elsewhere({ date, organisation: madeUpIn.organisation })}</span>;
}
