import { describe, expect, test } from "vitest";
import { boardQueryFrom } from "~/domain/board/query";

const read = (address: string) => boardQueryFrom(new URLSearchParams(address), "2026-03-02");
const usual = { view: "quarter", by: "region", on: "2026-03-02", own: false };

describe("the board's address", () => {
  test("without more it is today's quarter by region", () => {
    expect(read("")).toEqual({ query: usual, unread: [] });
  });

  test("says all of what is shown", () => {
    const address = "vorm=week&op=trainer&van=2026-05-04&regio=JZ01&organisatie=7&mist=botsing&zoek=alfa&wie=ik";
    expect(read(address)).toEqual({
      query: {
        ...{ view: "week", by: "trainer", on: "2026-05-04", region: "JZ01", organisation: 7, wanting: "conflict" },
        ...{ text: "alfa", own: true },
      },
      unread: [],
    });
  });

  test.each([
    ["van=banana", ["van"]],
    ["van=2026-02-30", ["van"]],
    ["van=0027-01-01", ["van"]],
    ["vorm=jaar", ["vorm"]],
    ["op=zaal", ["op"]],
    ["mist=niets", ["mist"]],
    ["organisatie=-1&vorm=toString", ["vorm", "organisatie"]],
    ["vorm=&op=&van=&mist=&organisatie=", []],
  ])("takes what it cannot read as usual, and tells: %s", (address, unread) => {
    expect(read(address)).toEqual({ query: usual, unread });
  });

  test("a day may be written as people write it", () => {
    expect(read("van=4-5-2026").query.on).toBe("2026-05-04");
  });
});
