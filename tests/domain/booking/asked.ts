import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { booking, message } from "#db/schema.server";

/** The mails to a person, in order. */
export const mailsTo = (db: Database, personId: number) =>
  db.select().from(message).where(eq(message.personId, personId)).orderBy(asc(message.id)).all();

/** The tokens of the links that someone was sent, in order of the sessions. */
export const tokensOf = (db: Database, personId: number): string[] =>
  mailsTo(db, personId).flatMap(({ kind, params }) => {
    if (kind === "booking_asked") return JSON.parse(params.answerTokens ?? "[]") as string[];
    return kind === "session_moved" && params.answerToken ? [params.answerToken] : [];
  });

export const tokenOf = (db: Database, personId: number): string => {
  const token = tokensOf(db, personId).at(-1);
  if (token === undefined) throw new Error("nobody asked them");
  return token;
};

export const bookingsOf = (db: Database, personId: number) =>
  db.select().from(booking).where(eq(booking.personId, personId)).orderBy(asc(booking.id)).all();
