import { expect, test } from "vitest";
import { isOwnOrigin } from "~/http/server/origin-check";

const own = "https://jim.example.org";

test.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "cross-site", origin: own }, false],
  [{ origin: own }, true],
  [{ origin: "https://evil.example" }, false],
  [{ origin: "null" }, false],
  [{}, true],
])("%j: %s", (headers, expected) => {
  expect(isOwnOrigin(headers, own)).toBe(expected);
});
