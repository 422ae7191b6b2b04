import { expect, test } from "vitest";
import { boardPath } from "~/http/board-path";

test.each([
  ["/planbord?vorm=maand&van=2026-03-01", "/planbord?vorm=maand&van=2026-03-01"],
  ["/planbord", "/planbord"],
  ["/planbord/voorstellen/3", "/planbord/voorstellen/3"],
  ["/planbord?van=2026-03-01&gelukt=verplaatst&bijeenkomst=4", "/planbord?van=2026-03-01"],
  ["/planbord?op=a&op=b", "/planbord?op=b"],
  ["/planbord?zoek=%26op%3Db", "/planbord?zoek=%26op%3Db"],
  [null, "/planbord"],
  ["", "/planbord"],
  ["/planbordje", "/planbord"],
  ["/beheer?van=1", "/planbord"],
  ["/uitloggen", "/planbord"],
  ["/planbord/../uitloggen", "/planbord"],
  ["//elders.example/planbord", "/planbord"],
  ["https://elders.example/planbord", "/planbord"],
  ["/\\elders.example/planbord", "/planbord"],
  ["javascript:alert(1)", "/planbord"],
])("goes back from %j to %j", (left, to) => {
  expect(boardPath(left)).toBe(to);
});

test("says what was done there, and what was said before no longer", () => {
  const back = "/planbord?van=2026-03-01&gelukt=verplaatst&bijeenkomst=4";
  expect(boardPath(back, { gelukt: "teruggezet", bijeenkomst: "7" })).toBe(
    "/planbord?van=2026-03-01&gelukt=teruggezet&bijeenkomst=7",
  );
  expect(boardPath("/elders", { gelukt: "verplaatst" })).toBe("/planbord?gelukt=verplaatst");
});
