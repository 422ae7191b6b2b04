import type { Need } from "~/domain/trainer/needs";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

/** What somebody's file asks, in a few words. */
export function needInWords({ kind, of, until }: Need, locale = currentLocale()): string {
  const options = { locale };
  const date = until === null ? "" : formatDate(until, locale, "plain");
  switch (kind) {
    case "in_grace":
      return m.trainer_need_in_grace({ date }, options);
    case "ready":
      return m.trainer_need_ready({ tracks: of.join(", ") }, options);
    case "assessment":
      return m.trainer_need_assessment({ steps: of.join(", ") }, options);
    case "returning":
      return m.trainer_need_returning({}, options);
    default:
      return m.trainer_need_expiring({ date }, options);
  }
}
