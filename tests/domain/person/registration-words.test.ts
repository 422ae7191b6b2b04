import { expect, test } from "vitest";
import { registrationWords } from "~/domain/person/registration-words";

test.each([
  ["SKJ", "12345678", "SKJ 12345678"],
  ["NIP", "NIP-00123456", "NIP-00123456"],
  ["other", "A-1", "A-1"],
])("%s %s is quoted as %s", (register, number, words) => {
  expect(registrationWords({ register, number })).toBe(words);
});
