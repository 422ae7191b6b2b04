import { describe, expect, test } from "vitest";
import { glyphRanges } from "~/domain/certificate/glyph-ranges";
import { unprintable } from "~/domain/certificate/glyphs";
import { asText, printableRanges } from "../../../scripts/glyphs";

describe("what the certificate's fonts can print", () => {
  test("the stored ranges are those of the fonts", async () => {
    expect(glyphRanges.trim().split(/\s+/).join(" ")).toBe(asText(await printableRanges()));
  });

  test.each([
    "Şahin Łukasz Nguyễn",
    "O'Neill-van 't Hof",
    "Đặng Thị Ánh",
    "Ýmir Þórsson",
    "Zoë IJsbrandij",
    "Αλέξης",
    "Ћирић",
    "",
  ])("%s", (name) => expect(unprintable(name)).toEqual([]));

  test("loose accents that compose are printable", () => {
    expect(unprintable("Nguyễn Şahin".normalize("NFD"))).toEqual([]);
  });

  test.each([
    ["emoji", "Anna 😀", ["😀"]],
    ["Chinese", "王伟", ["王", "伟"]],
    ["Arabic", "علي", ["ع", "ل", "ي"]],
    ["a right-to-left override", "An\u202Ena", ["\u202E"]],
    ["a zero-width space", "An\u200Bna", ["\u200B"]],
    ["a soft hyphen", "An\u00ADna", ["\u00AD"]],
    ["NUL, tab and line end, each once", "\0a\tb\nc\n", ["\0", "\t", "\n"]],
    ["an accent without composed form", "Ọ\u0301la", ["\u0301"]],
    ["private use", "\uE000", ["\uE000"]],
    ["half a surrogate pair", "a\uD800", ["\uD800"]],
  ])("refused: %s", (_what, text, characters) => {
    expect(unprintable(text)).toEqual(characters);
  });
});
