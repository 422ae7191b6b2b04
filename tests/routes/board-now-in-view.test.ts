import { expect, test } from "vitest";
import { scrollToNow } from "~/routes/board/now-in-view";

const placed = (left: number, right: number) => ({ getBoundingClientRect: () => ({ left, right }) });
const names = placed(32, 168);

test.each([
  ["a later column comes beside the names", placed(900, 990), 0, 732],
  ["one that is scrolled past comes back", placed(68, 158), 500, 400],
  ["one that stands there already stays", placed(168, 258), 40, 40],
  ["without a column of now nothing moves", null, 40, 40],
])("%s", (_what, now, scrollLeft, expected) => {
  const frame = { scrollLeft };
  scrollToNow(frame, names, now);
  expect(frame.scrollLeft).toBe(expected);
});
