import type { Locale } from "#db/lists";
import { m } from "./messages";

/** What a session is called, with the group whose meeting it is: "Intervisie 1 · groep B". */
export const sessionName = (session: string, group: string | null, locale?: Locale): string =>
  group === null ? session : m.intervision_session_of({ session, group }, locale ? { locale } : {});
