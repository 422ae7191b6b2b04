import { type Reader, statement } from "#db/client.server";
import type { User } from "../user";

const placesSql = `
  SELECT l.id, l.name || ', ' || l.city AS name FROM location l
  JOIN person p ON p.id = ? LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE l.closed_on IS NULL AND (l.organisation_id = o.id OR l.region_code = o.region_code)
  ORDER BY l.city, l.name LIMIT 100`;

/** The locations of a coach's own organisation and region, to meet in. One statement. */
export const listCoachingPlaces = (db: Reader, user: User) =>
  statement<{ id: number; name: string }>(db, placesSql).all(user.id);
