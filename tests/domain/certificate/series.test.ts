import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { certificate, certificateRevocation, person } from "#db/schema.server";
import { issueCertificate } from "~/domain/certificate/issue";
import { issueCertificates } from "~/domain/certificate/issue-batch";
import { replaceCertificate } from "~/domain/certificate/replace";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { Refusal } from "~/domain/refusal";
import { makeAttendedTraining } from "../../certificates";

type World = ReturnType<typeof makeAttendedTraining>;

const numberAt = (place: number) => `JIM-2026-${String(place + 1).padStart(5, "0")}`;
const reason = "zo gaat dat";

/** What someone may try, of the participant or certificate at a place that may not be there. */
const acts: Record<string, (world: World, place: number) => unknown> = {
  issue: ({ ctx, enrolments }, place) => issueCertificate(ctx, { enrolmentId: enrolments[place]?.id ?? 999 }),
  issueEarly: ({ ctx, enrolments, sessions }, place) => {
    const early = { ...ctx, now: (sessions[0]?.startInstant ?? 0) - 1 };
    return issueCertificate(early, { enrolmentId: enrolments[place]?.id ?? 999 });
  },
  issueAll: ({ ctx, training }) => issueCertificates(ctx, { trainingCode: training.code }),
  revoke: ({ ctx }, place) => revokeCertificate(ctx, { number: numberAt(place), reason }),
  replace: ({ ctx }, place) => replaceCertificate(ctx, { number: numberAt(place), reason }),
  rename: ({ db, enrolments }, place) => {
    const isOdd = place % 2 === 1;
    const id = enrolments[place]?.personId ?? 0;
    db.update(person)
      .set({ givenName: isOdd ? "Fatma 🌷" : "Fatma" })
      .where(eq(person.id, id))
      .run();
  },
};

function attempt(world: World, act: string, place: number): void {
  try {
    acts[act]?.(world, place);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

test("whatever is tried: no gaps, one standing certificate each, and every ended one says why", () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat({ max: 4 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const world = makeAttendedTraining();
      for (const [act, place] of steps) attempt(world, act, place);
      const all = world.db.select().from(certificate).orderBy(asc(certificate.sequence)).all();
      expect(all.map(({ number }) => number)).toEqual(all.map((_, place) => numberAt(place)));
      const standing = all.filter(({ endedAt }) => endedAt === null).map(({ enrolmentId }) => enrolmentId);
      expect(new Set(standing).size).toBe(standing.length);
      const revoked = world.db.select({ id: certificateRevocation.certificateId }).from(certificateRevocation).all();
      const explained = [...revoked.map(({ id }) => id), ...all.flatMap(({ replacesId }) => replacesId ?? [])];
      const ended = all.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id);
      expect(explained.sort()).toEqual(ended.sort());
    }),
    { numRuns: 40 },
  );
}, 30_000);
