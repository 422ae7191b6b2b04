import { sql } from "drizzle-orm";
import { message } from "#db/schema.server";

/** What of a mail could sign someone in, or answer for them: it is never shown, and leaves the database once the mail is settled. */
export const secretParams: readonly string[] = ["code", "linkToken", "answerToken", "answerTokens"];

/** A mail's parameters without them: what a settled mail keeps. */
export const withoutSecrets = sql`json_remove(${message.params}, '$.code', '$.linkToken', '$.answerToken', '$.answerTokens')`;
