import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { organisation, person, roleAssignment } from "#db/schema.server";
import { email, id, optionalEmail, optionalText } from "../fields";
import { may } from "../permissions";
import { found, refuseField } from "../refusal";
import { endEverySession } from "../sign-in/session";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { findManager, managerOf } from "./manager";
import { foldKey } from "./name";
import { nameParts } from "./schemas";

export const EditPerson = nameParts.extend({
  personId: id,
  version: z.number().int(),
  email,
  organisationId: id.nullish(),
  jobTitle: optionalText(200),
  /** The address of whoever is in charge of them. */
  manager: optionalEmail,
});

type Row = typeof person.$inferSelect;
type Input = z.output<typeof EditPerson>;

/**
 * Changes a person's record. Refuses `stale`; `email_known`; `email_of_colleague` (who signs in with more than a
 * professional's role gets another address from an administrator only: it is the key to their account); `not_found` on
 * an organisation out of sight; what `findManager` refuses. Another address ends the person's open sessions, and the
 * codes that went to the old one. Gives who is in charge of them now.
 */
export const editPerson = write("person.edit", {
  input: EditPerson,
  subject: (ctx, { personId }) => {
    const row = found(ctx.db.select().from(person).where(eq(person.id, personId)).get());
    return { organisationId: row.organisationId, row };
  },
  work: (ctx, input, { row }) => {
    assertVersion(row.version, input.version, { ...row, manager: managerOf(ctx.db, row.managerId)?.email });
    const { personId, version, organisationId = null, manager, ...values } = input;
    if (organisationId !== row.organisationId) assertEmployer(ctx, organisationId);
    if (values.email !== row.emailKey) changeAddress(ctx, row, values.email);
    const managerId = findManager(ctx, manager, { personId, email: values.email, managerId: row.managerId });
    ctx.db
      .update(person)
      .set({ ...values, ...keysOf(input), organisationId, managerId, version: version + 1 })
      .where(eq(person.id, personId))
      .run();
    return managerId;
  },
  journal: (managerId, input, { row }) => ({
    subject: "person",
    id: row.id,
    detail: { changed: changes(row, { ...input, managerId }) },
  }),
});

const keysOf = ({ email, givenName, familyName }: Input) => ({
  emailKey: email,
  givenKey: foldKey(givenName),
  familyKey: foldKey(familyName),
});

function assertEmployer({ db, user }: WriteContext, organisationId: number | null): void {
  if (user && !may(user, "person.edit", { organisationId })) refuseField("organisationId", "not_in_list");
  if (organisationId === null) return;
  const known = db.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!known) refuseField("organisationId", "not_in_list");
}

function changeAddress(ctx: WriteContext, { id }: Row, address: string): void {
  const { db, user } = ctx;
  if (db.select({ id: person.id }).from(person).where(eq(person.emailKey, address)).get()) {
    refuseField("email", "email_known");
  }
  const other = and(eq(roleAssignment.personId, id), ne(roleAssignment.role, "professional"));
  const isColleague = db.select({ id: roleAssignment.id }).from(roleAssignment).where(other).get() !== undefined;
  if (user && isColleague && !may(user, "person.grantRole")) refuseField("email", "email_of_colleague");
  endEverySession(ctx, id);
}

/** The names of what changed: the journal tells that an address changed, not which. */
function changes(row: Row, input: Input & Pick<Row, "managerId">): string[] {
  const names = ["givenName", "infix", "familyName", "email", "organisationId", "jobTitle", "managerId"] as const;
  return names.filter((name) => (input[name] ?? null) !== row[name]);
}
