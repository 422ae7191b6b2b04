import { and, desc, eq, isNull } from "drizzle-orm";
import { candidacy, track, trackEdition } from "#db/schema.server";
import { localDateOf } from "../dates";
import { heldOn } from "../qualification/rules";
import { found, Refusal, refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { lacksFirst } from "./rules";
import { StartCandidacy } from "./schemas";
import { ensureRole, factsFor, type PersonSubject, personSubject } from "./subject";

/**
 * Someone begins a track, in the edition now in force, and is given the role with which they sign in and are booked. Refuses
 * `candidacy_open`, `track_retired`, `certification_held`, `day_in_future`, and what the track asks first. Returns the
 * candidacy's id.
 */
export const startCandidacy = write("candidacy.start", {
  input: StartCandidacy,
  subject: ({ db }, { personId }) => personSubject(db, personId),
  work: (ctx, { trackId, ...input }, subject) => {
    const today = localDateOf(ctx.now);
    const startedOn = input.startedOn ?? today;
    if (startedOn > today) refuseField("startedOn", "day_in_future");
    const row = found(ctx.db.select().from(track).where(eq(track.id, trackId)).get());
    if (row.retiredOn !== null && row.retiredOn <= today) refuse("conflict", "track_retired");
    assertMayBegin(ctx, row, subject);
    const edition = requireEdition(ctx, row, subject);
    ensureRole(ctx, subject.personId, row.qualification);
    const values = { personId: subject.personId, trackId, editionId: edition.id, startedOn };
    return ctx.db
      .insert(candidacy)
      .values({ ...values, startedById: ctx.user?.id ?? null })
      .returning({ id: candidacy.id })
      .get().id;
  },
  journal: (id, { personId, trackId }) => ({ subject: "candidacy", id, detail: { personId, trackId } }),
});

type Track = typeof track.$inferSelect;

function assertMayBegin({ db }: WriteContext, { id }: Track, { personId, name }: PersonSubject): void {
  const open = and(eq(candidacy.personId, personId), eq(candidacy.trackId, id), isNull(candidacy.endedOn));
  const known = db.select({ id: candidacy.id }).from(candidacy).where(open).get();
  if (known) refuse("conflict", "candidacy_open", { person: name });
}

/** The edition in force, if they hold what it asks first and do not hold what it leads to. */
function requireEdition(ctx: WriteContext, row: Track, { personId, name }: PersonSubject) {
  const edition = found(
    ctx.db
      .select()
      .from(trackEdition)
      .where(eq(trackEdition.trackId, row.id))
      .orderBy(desc(trackEdition.number))
      .limit(1)
      .get(),
  );
  const facts = factsFor(ctx, personId, row.qualification);
  const held = heldOn(facts.certifications, row.qualification, facts.today);
  if (held.holds && !held.inGrace) refuse("conflict", "certification_held", { person: name });
  const lacks = lacksFirst(edition.requires, facts);
  if (lacks.length > 0) throw new Refusal("conflict", lacks);
  return edition;
}
