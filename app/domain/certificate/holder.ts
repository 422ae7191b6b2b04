import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { Qualification } from "#db/lists";
import { actorFile, consent, type person } from "#db/schema.server";
import { consentOn } from "../actor/care-rules";
import type { LocalDate } from "../dates";
import { displayName } from "../person/name";

type Holder = Pick<typeof person.$inferSelect, "id" | "givenName" | "infix" | "familyName">;

/**
 * The name that the certificate of a qualification bears: a training actor's acting name, since anybody with the code reads
 * it, unless their consent to be named on lists stands on the day; everybody else's own. Two statements for an actor.
 */
export function holderNow(db: Reader, holder: Holder, qualification: Qualification, date: LocalDate): string {
  const name = displayName(holder.givenName, holder.infix, holder.familyName);
  const shown = qualification === "training_actor" ? actorOn(db, holder, name, date) : name;
  return shown.normalize("NFC");
}

function actorOn(db: Reader, { id, givenName }: Holder, name: string, date: LocalDate): string {
  const file = db.select().from(actorFile).where(eq(actorFile.personId, id)).get();
  if (!file) return givenName;
  const consents = db.select().from(consent).where(eq(consent.personId, id)).all();
  return consentOn(consents, "name_on_lists", file.birthDate, date) === "given" ? name : file.displayName;
}
