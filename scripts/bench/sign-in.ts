import { openDatabase } from "#db/client.server";
import { startDemoSession } from "~/domain/sign-in/demo";
import { sessionCookie } from "~/http/cookies";
import { readSettings } from "~/http/settings";
import { clock } from "./today";

/** The cookie of a new session of this person, for a server that is started on the database afterwards. */
export async function signedInAs(databaseFile: string, personId: number): Promise<string> {
  const db = openDatabase(databaseFile);
  const token = startDemoSession({ db, user: null, now: clock() }, { personId, device: "bench" });
  db.$client.close();
  const cookie = await sessionCookie(readSettings(process.env, { mode: "demo" })).serialize(token);
  return cookie.split(";")[0] ?? "";
}
