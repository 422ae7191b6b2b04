import { m } from "~/text/messages";

/** What the last act did, by the word in the address. */
export const notices: Record<string, () => string> = {
  toegevoegd: m.administration_added,
  opgeslagen: m.administration_saved,
  verwijderd: m.administration_removed,
  geannuleerd: m.administration_mail_cancelled_now,
};
