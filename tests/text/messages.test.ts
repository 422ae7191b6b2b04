import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import settings from "~/text/project.inlang/settings.json";

type Message = string | { declarations?: string[]; match: Record<string, string> }[];

const folder = new URL("../../app/text/messages/", import.meta.url);
const files = readdirSync(folder);
const rooms = [...new Set(files.map((file) => file.replace(/\.(nl|en)\.json$/, "")))];

const read = (room: string, locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(new URL(`${room}.${locale}.json`, folder), "utf8"));

const texts = (message: Message): string[] =>
  typeof message === "string" ? [message] : message.flatMap(({ match }) => Object.values(match));

const inputs = (message: Message): string[] =>
  typeof message === "string"
    ? placeholders(message)
    : message.flatMap(({ declarations = [] }) =>
        declarations.flatMap((declaration) => declaration.match(/^input (\w+)$/)?.[1] ?? []),
      );

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
const distinct = (names: string[]): string[] => [...new Set(names)].sort();

test("every room is in both languages and known to the compiler", () => {
  const known = settings["plugin.inlang.messageFormat"].pathPattern;
  expect(files.toSorted()).toEqual(rooms.flatMap((room) => [`${room}.en.json`, `${room}.nl.json`]).sort());
  expect(known.toSorted()).toEqual(rooms.map((room) => `./messages/${room}.{locale}.json`).sort());
});

test("no key stands in two rooms", () => {
  const keys = rooms.flatMap((room) => Object.keys(read(room, "nl")));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

describe.each(rooms)("%s", (room) => {
  const [nl, en] = [read(room, "nl"), read(room, "en")];

  test("has the same keys in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  });

  test("asks the same of both languages", () => {
    const asked = (messages: Record<string, Message>) =>
      Object.entries(messages).map(([key, message]) => [key, distinct(inputs(message)).join(" ")]);
    expect(Object.fromEntries(asked(en))).toEqual(Object.fromEntries(asked(nl)));
  });

  test("leaves no text empty and uses no placeholder that it does not ask", () => {
    for (const [key, message] of [...Object.entries(nl), ...Object.entries(en)]) {
      expect(
        texts(message).filter((text) => text.trim() === ""),
        key,
      ).toEqual([]);
      const unasked = texts(message)
        .flatMap(placeholders)
        .filter((name) => !inputs(message).includes(name));
      expect(unasked, key).toEqual([]);
    }
  });
});
