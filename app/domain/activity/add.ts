import { activity } from "#db/schema.server";
import { write } from "../write";
import { factsOf } from "./facts";
import { refuseWithoutOwn } from "./own";
import { AddActivity } from "./schemas";
import { refuseUnsound, storeParts } from "./store";

/**
 * Adds an activity of the programme, to come or held. Returns its id. Refuses (`invalid`, by field) what the rules of
 * `faultsOf` name, an unknown organisation or region, and an activity without the own organisation of whoever is bound to one.
 */
export const addActivity = write("activity.add", {
  input: AddActivity,
  subject({ user }, { organisationIds }) {
    refuseWithoutOwn(user, "activity.add", organisationIds);
    return { organisationIds };
  },
  work(ctx, input) {
    const facts = factsOf(input);
    const { programmeId } = refuseUnsound(ctx, { ...facts, organisationIds: input.organisationIds }, false);
    const { turnout, plan, ...columns } = facts;
    const { title, output, narrative, organisationIds } = input;
    const row = { ...columns, title, output, narrative, programmeId };
    const created = { createdAt: ctx.now, createdById: ctx.user?.id ?? null };
    const { id } = ctx.db
      .insert(activity)
      .values({ ...row, ...created })
      .returning({ id: activity.id })
      .get();
    storeParts(ctx, id, { organisationIds, turnout, plan });
    return id;
  },
  journal: (id, { kind, title, date, organisationIds }) => ({
    subject: "activity",
    id,
    detail: { kind, title, date, organisationIds },
  }),
});
