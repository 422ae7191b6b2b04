/** In SQL: a coaching session (`alias`) that goes on, with a place taken; a time that nobody took keeps nobody from anything. */
export const isCoachingWithSomebody = (alias: string): string => `${alias}.withdrawn_at IS NULL AND EXISTS
  (SELECT 1 FROM coaching_booking taken WHERE taken.coaching_session_id = ${alias}.id AND taken.ended_at IS NULL)`;
