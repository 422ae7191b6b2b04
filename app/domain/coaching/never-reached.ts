import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import { displayName } from "../person/name";
import type { User } from "../user";
import { listTrained } from "./picture";
import { type NameRow, nameColumns } from "./rows";
import { namesScope } from "./scope";

export interface NeverReached {
  personId: number;
  name: string;
  /** That of their training, wherever they work now. */
  organisation: string | null;
  trainedOn: LocalDate;
  hasAsked: boolean;
}

const pageSize = 25;

const peopleSql = `
  SELECT p.id AS personId, ${nameColumns("p")}, o.name AS organisation,
    EXISTS (SELECT 1 FROM coaching_request q WHERE q.person_id = p.id AND q.closed_at IS NULL) AS hasAsked
  FROM json_each(?) i CROSS JOIN person p ON p.id = i.value ->> 'personId'
  LEFT JOIN organisation o ON o.id = i.value ->> 'organisationId'`;

type Row = NameRow & { personId: number; organisation: string | null; hasAsked: 0 | 1 };

/**
 * Who was trained and never coached, longest ago first, a page of 25: names for who coordinates, in their scope; nothing for
 * anybody else. `organisationId` narrows it. Three statements.
 */
export function listNeverReached(db: Reader, user: User, organisationId: number | null, page: number) {
  const scope = namesScope(user);
  if (scope?.length === 0) return null;
  const all = listTrained(db, scope)
    .filter((one) => one.coachedOn === null && (organisationId === null || one.organisationId === organisationId))
    .sort((one, other) => one.trainedOn.localeCompare(other.trainedOn) || one.personId - other.personId);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const at = Math.min(page, pages);
  const chosen = all.slice((at - 1) * pageSize, at * pageSize);
  const ids = JSON.stringify(chosen.map((one) => ({ personId: one.personId, organisationId: one.organisationId })));
  const known = new Map(
    statement<Row>(db, peopleSql)
      .all(ids)
      .map((row) => [row.personId, row]),
  );
  const rows = chosen.flatMap(({ personId, trainedOn }): NeverReached[] => {
    const row = known.get(personId);
    if (!row) return [];
    const name = displayName(row.givenName, row.infix, row.familyName);
    return [{ personId, name, organisation: row.organisation, trainedOn, hasAsked: row.hasAsked === 1 }];
  });
  return { rows, total: all.length, page: at, pages };
}
