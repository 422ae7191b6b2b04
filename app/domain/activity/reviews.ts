import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import type { User } from "../user";
import { visibleClause } from "./visible";

/** A development plan that should have been looked at again by now. */
export interface DueReview {
  activityId: number;
  plan: string;
  owner: string;
  region: string | null;
  nextReviewOn: LocalDate;
}

const looked = 100;

const dueSql = (clause: string) => `
  SELECT activity.id AS activityId, plan.title AS plan, plan.owner, area.name AS region,
    plan.next_review_on AS nextReviewOn
  FROM development_plan plan JOIN activity ON activity.id = plan.activity_id
  LEFT JOIN region area ON area.code = activity.region_code
  WHERE plan.next_review_on <= :today AND activity.cancelled_at IS NULL AND ${clause}
  ORDER BY plan.next_review_on, activity.id LIMIT ${looked}`;

/** The development plans whose review is due today or was before, the longest waiting first. One statement. */
export function listDueReviews(db: Reader, user: User, today: LocalDate) {
  const { clause, params } = visibleClause(user);
  const items = statement<DueReview>(db, dueSql(clause)).all({ ...params, today });
  return { items, count: items.length, more: items.length >= looked };
}
