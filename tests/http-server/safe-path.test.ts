import { expect, test } from "vitest";
import { languageOf } from "~/http/language";
import { loggedPath } from "~/http/log";
import { safePath } from "~/http/safe-path";

test.each([
  ["/trainingen?jaar=2027", "/trainingen?jaar=2027"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/a\nb", "/"],
  ["", "/"],
  [null, "/"],
])("goes back to %j as %s", (path, expected) => {
  expect(safePath(path)).toBe(expected);
});

test.each([
  ["/echtheid/ABCDEF?x=1", "/echtheid/…"],
  ["/inloggen/link/secret", "/inloggen/link/…"],
  ["/trainingen/2027-0001?q=Jansen", "/trainingen/2027-0001"],
])("logs %s as %s", (path, expected) => {
  expect(loggedPath(path)).toBe(expected);
});

test.each([
  [null, null, "en-GB,en;q=0.9,nl;q=0.8", "en"],
  [null, null, "nl;q=0.3, en;q=0.2", "nl"],
  [null, null, "de-DE,de;q=0.9", "nl"],
  [null, null, undefined, "nl"],
  [null, "en", "nl", "en"],
  ["nl", "en", "en", "nl"],
] as const)("profile %s, cookie %s, browser %s: %s", (profile, cookie, header, expected) => {
  const user = profile ? { id: 1, name: "A", email: "a@b.example", locale: profile, grants: [] } : null;
  expect(languageOf(user, cookie, header)).toBe(expected);
});
