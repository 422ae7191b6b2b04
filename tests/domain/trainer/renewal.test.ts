import { expect, test } from "vitest";
import type { CertificationFacts, TrainerFacts } from "~/domain/trainer/facts";
import { renewalOf } from "~/domain/trainer/renewal-rules";
import { attended, certification, delivery, facts } from "./facts";

const period = certification("2024-07-01", "2026-06-30");
const renewal = (more: Partial<TrainerFacts>, changed: Partial<CertificationFacts> = {}) =>
  renewalOf({ ...period, ...changed }, facts(more));
const times = <Row>(count: number, row: () => Row) => Array.from({ length: count }, row);

test.each<[string, Partial<TrainerFacts>, number[], boolean]>([
  ["nothing", {}, [0, 0, 0], false],
  ["three deliveries", { deliveries: times(3, () => delivery("2025-05-05")) }, [3, 0, 0], false],
  ["four deliveries", { deliveries: times(4, () => delivery("2025-05-05")) }, [4, 0, 0], true],
  [
    "four, one before the period",
    { deliveries: [...times(3, () => delivery("2025-05-05")), delivery("2024-06-30")] },
    [3, 0, 0],
    false,
  ],
  [
    "four, one on its first day",
    { deliveries: [...times(3, () => delivery("2025-05-05")), delivery("2024-07-01")] },
    [4, 0, 0],
    true,
  ],
  [
    "intervisions led and attended",
    {
      deliveries: times(2, () => delivery("2025-05-05", { kind: "intervision" })),
      intervisions: times(2, () => attended("2025-09-09")),
    },
    [0, 4, 0],
    true,
  ],
  [
    "three of each",
    { deliveries: times(3, () => delivery("2025-05-05")), intervisions: times(3, () => attended("2025-09-09")) },
    [3, 3, 0],
    false,
  ],
  ["one refresher day", { refresherDays: [attended("2026-03-02")] }, [0, 0, 1], true],
])("%s", (_what, more, have, met) => {
  const own = renewal(more);
  expect([own?.anyOf.map((part) => part.have), own?.met]).toEqual([have, met]);
});

test("what is missing is said for each way, with the day by which", () => {
  const until = { date: "2026-06-30" };
  expect(renewal({ deliveries: [delivery("2025-05-05")] })?.reasons).toEqual([
    { code: "renewal_lacks_deliveries", params: { count: 3, until } },
    { code: "renewal_lacks_intervisions", params: { count: 4, until } },
    { code: "renewal_lacks_refresher_days", params: { count: 1, until } },
  ]);
});

test("in grace the last day of grace is the day by which", () => {
  const [first] = renewal({ today: "2026-07-01" })?.reasons ?? [];
  expect(first?.params?.until).toEqual({ date: "2026-09-30" });
});

test.each([
  ["a day before six months ahead", "2025-12-29", false],
  ["six months ahead", "2025-12-30", true],
  ["the last day", "2026-06-30", true],
  ["the last day of grace", "2026-09-30", true],
])("%s: due %s %s", (_what, today, isDue) => {
  expect(renewal({ today })?.isDue).toBe(isDue);
});

test.each<[string, Partial<TrainerFacts>, Partial<CertificationFacts>]>([
  ["that has no end", {}, { endsOn: null }],
  ["that was withdrawn", {}, { withdrawnOn: "2026-02-01" }],
  ["that was renewed already", {}, { isRenewed: true }],
  ["that has not begun", { today: "2024-06-30" }, {}],
  ["that is past its grace", { today: "2026-10-01" }, {}],
  ["without terms", {}, { renewDeliveries: null, renewIntervisions: null, renewRefresherDays: null }],
])("there is no renewal of a period %s", (_what, more, changed) => {
  expect(renewal(more, changed)).toBeNull();
});
