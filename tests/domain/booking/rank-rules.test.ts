import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CandidateFacts, type OpenPlace, rankCandidates } from "~/domain/booking/rank-rules";
import { fit, inGrace, unfit } from "./staffing-facts";

const full: OpenPlace = { function: "trainer", capacity: "full" };
const second: OpenPlace = { function: "trainer", capacity: "trainee" };
const acting: OpenPlace = { function: "actor", capacity: "full" };

/** A fit trainer of another organisation who is free, lives 20 km away and has nothing this quarter. */
const someone = (personId: number, change: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...{ personId, isOwn: false, clashes: [], fitness: fit, coTrainingsWanted: 0, holds: [] },
  ...{ available: { state: "free", reason: null }, distance: { km: 20, from: "home" }, travelRadiusKm: null },
  ...{ load: 0, month: null },
  ...change,
});

const busy = [{ code: "trainer_double_booked" as const }];
const held = [{ code: "required" as const }];
const order = (place: OpenPlace, ...candidates: CandidateFacts[]) =>
  rankCandidates(place, candidates).ranked.map(({ personId }) => personId);

describe("who is left out, and why", () => {
  test.each<[string, OpenPlace, Partial<CandidateFacts>, "busy" | "unfit" | "held" | null]>([
    ["elsewhere", full, { clashes: busy }, "busy"],
    ["not certified", full, { fitness: unfit() }, "unfit"],
    ["not externally deployable", full, { fitness: unfit("not_deployable_on") }, "unfit"],
    ["in grace", full, { fitness: inGrace }, null],
    ["elsewhere and not certified", full, { clashes: busy, fitness: unfit() }, "busy"],
    ["away by their own calendar", full, { available: { state: "away", reason: held[0] ?? null } }, null],
    ["a trainee who wants a co-training", second, { fitness: unfit(), coTrainingsWanted: 1 }, null],
    ["a trainee who wants none", second, { fitness: unfit(), coTrainingsWanted: 0 }, "unfit"],
    ["a trainee who is not active", second, { fitness: unfit("is_away"), coTrainingsWanted: 1 }, "unfit"],
    ["someone to watch", { function: "trainer", capacity: "shadow" }, { fitness: unfit() }, null],
    ["an actor whom care holds", acting, { fitness: null, holds: held }, "held"],
    ["an actor whom nothing holds", acting, { fitness: null }, null],
  ])("%s", (_name, place, change, why) => {
    const { ranked, leftOut } = rankCandidates(place, [someone(1, change)]);
    expect(ranked).toHaveLength(why === null ? 1 : 0);
    expect(leftOut).toEqual({ busy: 0, unfit: 0, held: 0, ...(why ? { [why]: 1 } : {}) });
  });
});

describe("who comes first", () => {
  const unknown = { state: "unknown", reason: { code: "availability_unknown" } } as const;
  const outside = { state: "outside_week", reason: { code: "availability_outside_week" } } as const;
  const away = { state: "away", reason: { code: "availability_away" } } as const;
  test.each<[string, OpenPlace, Partial<CandidateFacts>]>([
    ["who said nothing", full, { available: unknown }],
    ["who can't on that weekday", full, { available: outside }],
    ["who is away", full, { available: away }],
    ["who lives further", full, { distance: { km: 21, from: "home" } }],
    ["of whom nobody knows where they live", full, { distance: null }],
    ["for whom it is too far", full, { travelRadiusKm: 19 }],
    ["who has more sessions this quarter", full, { load: 1 }],
    ["who is in grace", full, { fitness: inGrace }],
    ["an actor with a day this month", acting, { month: { days: 1, maximum: 2 } }],
  ])("not %s", (_name, place, change) => {
    const month = place.function === "actor" ? { days: 0, maximum: 2 } : null;
    expect(order(place, someone(1, { month, ...change }), someone(2, { month }))).toEqual([2, 1]);
  });

  test("who is of the client itself, and the trainee who needs most", () => {
    expect(order(full, someone(1), someone(2, { isOwn: true }))).toEqual([2, 1]);
    const wants = (coTrainingsWanted: number) => ({ coTrainingsWanted, fitness: unfit() });
    expect(order(second, someone(1, wants(1)), someone(2, wants(3)))).toEqual([2, 1]);
  });

  test("free all week is worth more than a short road; of equals the number decides", () => {
    expect(order(full, someone(1, { available: away }), someone(2, { distance: { km: 150, from: "home" } }))).toEqual([
      2, 1,
    ]);
    expect(order(full, someone(7), someone(3))).toEqual([3, 7]);
  });
});

describe("says what speaks for and against", () => {
  const far = { distance: { km: 64, from: "organisation" }, travelRadiusKm: 50, load: 3 } as const;
  const road = [
    { code: "candidate_distance_organisation", params: { km: 64 } },
    { code: "candidate_too_far", params: { km: 50 } },
  ];
  const known = [{ code: "candidate_load", params: { count: 3 } }, { code: "candidate_other_organisation" }];
  const said = (place: OpenPlace, change: Partial<CandidateFacts>) =>
    rankCandidates(place, [someone(1, { ...far, ...change })]).ranked;

  test("a trainer", () => {
    const until = { code: "candidate_certified_until", params: { until: { date: "2027-01-31" } } };
    expect(said(full, { fitness: { ...fit, until: "2027-01-31" } })).toEqual([
      { personId: 1, reasons: [{ code: "candidate_free" }, until, ...road, ...known], care: [] },
    ]);
  });

  test("an actor: their days and where they live to the coordination alone", () => {
    const month = { days: 1, maximum: 2 };
    const days = { code: "candidate_days_this_month", params: { count: 1, maximum: 2 } };
    expect(said(acting, { fitness: null, month })).toEqual([
      { personId: 1, reasons: [{ code: "candidate_free" }, ...known], care: [...road, days] },
    ]);
    const reason = { code: "availability_away" as const, params: { until: { date: "2026-03-09" } } };
    expect(said(acting, { fitness: null, available: { state: "away", reason } })).toEqual([
      { personId: 1, reasons: known, care: [reason, ...road] },
    ]);
  });
});

const anyone: fc.Arbitrary<CandidateFacts> = fc
  .record({
    personId: fc.integer({ min: 1, max: 10_000 }),
    isOwn: fc.boolean(),
    clashes: fc.constantFrom([], busy),
    fitness: fc.constantFrom(fit, inGrace, unfit()),
    coTrainingsWanted: fc.nat(6),
    state: fc.constantFrom("free" as const, "unknown" as const, "outside_week" as const, "away" as const),
    km: fc.option(fc.nat(200)),
    travelRadiusKm: fc.option(fc.integer({ min: 1, max: 200 })),
    load: fc.nat(12),
    month: fc.option(fc.record({ days: fc.nat(3), maximum: fc.constant(3) })),
  })
  .map(({ state, km, ...row }) => ({
    ...row,
    holds: [],
    available: { state, reason: null },
    distance: km === null ? null : { km, from: "home" as const },
  }));
const anyPlace = fc.constantFrom(full, second, acting);

describe("whoever they are", () => {
  test("their order doesn't matter, and nobody is lost", () => {
    const people = fc.uniqueArray(anyone, { maxLength: 10, selector: ({ personId }) => personId });
    const shuffled = people.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(anyPlace, shuffled, (place, [all, other]) => {
        const ranking = rankCandidates(place, all);
        expect(rankCandidates(place, other)).toEqual(ranking);
        const { busy: elsewhere, unfit: without, held: withheld } = ranking.leftOut;
        expect(ranking.ranked.length + elsewhere + without + withheld).toBe(all.length);
      }),
    );
  });

  test("who is better on every count comes first", () => {
    fc.assert(
      fc.property(anyPlace, anyone, (place, one) => {
        const worse = { ...one, clashes: [], fitness: fit, coTrainingsWanted: 2, isOwn: false, personId: 1 };
        const better: CandidateFacts = {
          ...{ ...worse, personId: 2, isOwn: true, coTrainingsWanted: 3, available: { state: "free", reason: null } },
          ...{ distance: { km: (worse.distance?.km ?? 80) - 1, from: "home" }, load: Math.max(0, worse.load - 1) },
          ...{ travelRadiusKm: null, month: null },
        };
        expect(order(place, worse, better)).toEqual([2, 1]);
      }),
    );
  });
});
