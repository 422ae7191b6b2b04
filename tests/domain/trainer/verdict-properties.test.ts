import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/dates";
import type { PauseFacts, TrackFacts } from "~/domain/trainer/facts";
import { trainerVerdict } from "~/domain/trainer/rules";
import { stateRank } from "~/domain/trainer/state-rules";
import { assessed, attended, certification, delivery, facts, followed, today, trackFacts } from "./facts";

const away = (startsOn: string, endsOn: string | null, kind: PauseFacts["kind"]): PauseFacts => ({
  ...{ id: 1, kind, startsOn, endsOn, reason: "Ouderschapsverlof" },
});

const day = fc.integer({ min: -1500, max: 600 }).map((days) => addDays(today, days));
const period = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 1200 }),
    fc.constantFrom<"certified" | "externally_deployable">("certified", "externally_deployable"),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([startsOn, days, qualification, graceMonths]) =>
    certification(startsOn, addDays(startsOn, days), { qualification, graceMonths }),
  );
const pause = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 800 })), fc.constantFrom<PauseFacts["kind"]>("inactive", "alumnus"))
  .map(([startsOn, days, kind]) => away(startsOn, days === null ? null : addDays(startsOn, days), kind));
const pastDelivery = fc
  .tuple(
    fc.integer({ min: 0, max: 1500 }),
    fc.constantFrom<"full" | "trainee">("full", "trainee"),
    fc.constantFrom<"training_day" | "intervision">("training_day", "intervision"),
    fc.boolean(),
  )
  .map(([days, capacity, kind, isOutside]) => delivery(addDays(today, -days), { capacity, kind, isOutside }));
const someone = fc.record({
  certifications: fc.array(period, { maxLength: 3 }),
  pauses: fc.array(pause, { maxLength: 2 }),
  deliveries: fc.array(pastDelivery, { maxLength: 6 }),
  tracks: fc.constantFrom<TrackFacts[]>([], [trackFacts()], [trackFacts({ assessments: [assessed(4), assessed(5)] })]),
  followed: fc.constantFrom<ReturnType<typeof followed>[]>([], [followed("2026-01-20")]),
  shadowed: fc.constantFrom<ReturnType<typeof attended>[]>([], [attended("2026-01-27")]),
});

test("one more delivery never lowers the state, undoes a step or a renewal", () => {
  fc.assert(
    fc.property(someone, pastDelivery, (known, extra) => {
      const before = trainerVerdict(facts(known));
      const after = trainerVerdict(facts({ ...known, deliveries: [...known.deliveries, extra] }));
      expect(stateRank(after.state)).toBeGreaterThanOrEqual(stateRank(before.state));
      const doneIn = (verdict: typeof before) =>
        verdict.tracks.flatMap(({ steps }) => steps.filter(({ state }) => state === "done").map(({ step }) => step.id));
      expect(doneIn(after)).toEqual(expect.arrayContaining(doneIn(before)));
      const met = (verdict: typeof before) =>
        verdict.renewals.filter((one) => one.met).map(({ certificationId }) => certificationId);
      expect(met(after)).toEqual(expect.arrayContaining(met(before)));
    }),
  );
});

test("a day more of validity takes no qualification away, and of one alone never lowers the state", () => {
  fc.assert(
    fc.property(someone, fc.nat(2), (known, which) => {
      const longer = known.certifications.map((one, index) =>
        index === which && one.endsOn !== null ? { ...one, endsOn: addDays(one.endsOn, 1) } : one,
      );
      const before = trainerVerdict(facts(known));
      const after = trainerVerdict(facts({ ...known, certifications: longer }));
      for (const name of ["certified", "externallyDeployable"] as const) {
        const [had, has] = [before.attributes[name], after.attributes[name]];
        if (had) expect(has).not.toBeNull();
        if (had && !had.inGrace) expect(has?.inGrace).toBe(false);
      }
      const isOneAlone = new Set(known.certifications.map(({ qualification }) => qualification)).size === 1;
      if (isOneAlone) expect(stateRank(after.state)).toBeGreaterThanOrEqual(stateRank(before.state));
    }),
  );
});
