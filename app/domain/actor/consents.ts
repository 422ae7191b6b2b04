import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { ConsentPurpose } from "#db/lists";
import { consent } from "#db/schema.server";
import { type LocalDate, localDateOf } from "../dates";
import { refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { giverOn } from "./care-rules";
import { RecordConsent, WithdrawConsent } from "./schemas";
import { fileSubject } from "./subject";

type Standing = typeof consent.$inferSelect;

/**
 * Records a consent for one purpose: by a parent or guardian (with their name) when the actor was under 16 on that day, by
 * the actor from their 16th birthday on. Refuses a day to come or before the birth, the wrong giver, and `consent_stands`. The actor's own consent
 * takes the place of the guardian's, which then ends on that day.
 */
export const recordConsent = write("actor.recordConsent", {
  input: RecordConsent,
  subject: ({ db }, { personId }) => fileSubject(db, personId),
  work(ctx, input, { file }) {
    refuseWrong(ctx, input, file.birthDate);
    makeWay(ctx, input, file.birthDate);
    const { giverName, ...values } = input;
    const row = { ...values, giverName: input.giver === "guardian" ? giverName : null };
    ctx.db
      .insert(consent)
      .values({ ...row, recordedAt: ctx.now, recordedById: ctx.user?.id ?? null })
      .run();
    return { purpose: input.purpose };
  },
  journal: ({ purpose }, { personId, giver }) => ({ subject: "person", id: personId, detail: { purpose, giver } }),
});

/**
 * Withdraws the standing consent for a purpose from a day on; the record of it stays. Refuses `consent_not_standing`
 * (`conflict`) when there is none, a day to come and a day before it was given.
 */
export const withdrawConsent = write("actor.withdrawConsent", {
  input: WithdrawConsent,
  subject: ({ db }, { personId }) => fileSubject(db, personId),
  work(ctx, { personId, purpose, withdrawnOn }) {
    if (withdrawnOn > localDateOf(ctx.now)) refuseField("withdrawnOn", "date_to_come");
    const standing = findStanding(ctx, personId, purpose) ?? refuse("conflict", "consent_not_standing");
    if (withdrawnOn < standing.givenOn) {
      refuseField("withdrawnOn", "withdrawn_before_given", { given: { date: standing.givenOn } });
    }
    end(ctx, standing, withdrawnOn);
    return { purpose };
  },
  journal: ({ purpose }, { personId }) => ({ subject: "person", id: personId, detail: { purpose } }),
});

function refuseWrong(ctx: WriteContext, input: z.output<typeof RecordConsent>, birthDate: LocalDate): void {
  const { giver, giverName, givenOn } = input;
  if (givenOn > localDateOf(ctx.now)) refuseField("givenOn", "date_to_come");
  if (givenOn < birthDate) refuseField("givenOn", "consent_before_birth");
  const asked = giverOn(birthDate, givenOn);
  if (giver !== asked) refuseField("giver", asked === "guardian" ? "consent_of_guardian" : "consent_of_actor");
  if (giver === "guardian" && giverName === null) refuseField("giverName", "guardian_name_needed");
}

/** A consent of the right one stands, unless it is the guardian's and the actor now gives their own. */
function makeWay(ctx: WriteContext, input: z.output<typeof RecordConsent>, birthDate: LocalDate): void {
  const standing = findStanding(ctx, input.personId, input.purpose);
  if (!standing) return;
  const isRight = standing.giver === giverOn(birthDate, standing.givenOn);
  const isFollowed = standing.giver === "guardian" && input.giver === "self";
  if (isRight && !isFollowed) refuseField("purpose", "consent_stands");
  end(ctx, standing, input.givenOn > standing.givenOn ? input.givenOn : standing.givenOn);
}

const findStanding = ({ db }: WriteContext, personId: number, purpose: ConsentPurpose): Standing | undefined =>
  db
    .select()
    .from(consent)
    .where(and(eq(consent.personId, personId), eq(consent.purpose, purpose), isNull(consent.withdrawnOn)))
    .get();

const end = ({ db, user }: WriteContext, { id }: Standing, withdrawnOn: LocalDate) =>
  db
    .update(consent)
    .set({ withdrawnOn, withdrawnById: user?.id ?? null })
    .where(eq(consent.id, id))
    .run();
