import { afterEach, expect, test, vi } from "vitest";
import { currentLocale, inLocale } from "~/text/locale";
import { m } from "~/text/messages";

afterEach(() => vi.unstubAllGlobals());

const required = () => m.reason_required();
const dutch = "Vul dit in.";
const english = "Fill this in.";

test("Dutch on the server, unless a render says otherwise", () => {
  expect(required()).toBe(dutch);
  expect(inLocale("en", required)).toBe(english);
  expect(required()).toBe(dutch);
});

test("a render within a render has its own language, and gives it back", () => {
  const both = inLocale("en", () => [inLocale("nl", required), required()]);
  expect(both).toEqual([dutch, english]);
});

test("a render that fails gives the language back", () => {
  const failing = () =>
    inLocale("en", () => {
      throw new Error("no");
    });
  expect(failing).toThrow("no");
  expect(currentLocale()).toBe("nl");
});

test("a language given with the message goes before the render's", () => {
  expect(inLocale("en", () => m.reason_required({}, { locale: "nl" }))).toBe(dutch);
});

test("in the browser the page's own language", () => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  expect(required()).toBe(english);
  vi.stubGlobal("document", { documentElement: { lang: "fr" } });
  expect(required()).toBe(dutch);
});
