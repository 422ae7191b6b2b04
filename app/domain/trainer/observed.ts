import { type Reader, statement } from "#db/client.server";
import { isAgreed } from "../booking/state";
import type { LocalDate } from "../dates";

/** A session that someone gave and that may have been observed. */
export interface ObservableSession {
  id: number;
  trainingCode: string;
  name: string;
  date: LocalDate;
}

const sql = `
  SELECT s.id, t.code AS trainingCode, s.name, s.date
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  WHERE b.person_id = :personId AND b.function = 'trainer' AND b.capacity <> 'shadow' AND ${isAgreed("b", "s")}
    AND s.date <= :until AND t.status <> 'cancelled'
  ORDER BY s.date DESC, s.id DESC`;

/** What someone stood in front of a group for up to and including a day, the latest first; handed in or not. One statement. */
export const deliveredByThem = (db: Reader, personId: number, until: LocalDate): ObservableSession[] =>
  statement<ObservableSession>(db, sql).all({ personId, until });
