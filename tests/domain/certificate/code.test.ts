import fc from "fast-check";
import { expect, test } from "vitest";
import { certificateNumber, groupedCode, normaliseCode, verificationCode } from "~/domain/certificate/rules";

const bytes16 = fc.uint8Array({ minLength: 16, maxLength: 16 });

test.each([
  [2026, 42, "JIM-2026-00042"],
  [2026, 1, "JIM-2026-00001"],
  [2031, 123456, "JIM-2031-123456"],
])("%i and %i make %s", (year, sequence, number) => {
  expect(certificateNumber(year, sequence)).toBe(number);
});

test("16 bytes make 26 characters, from nothing but zeros to all ones", () => {
  expect(verificationCode(new Uint8Array(16))).toBe("0".repeat(26));
  expect(verificationCode(new Uint8Array(16).fill(255))).toBe(`7${"Z".repeat(25)}`);
  expect(verificationCode(Uint8Array.from({ length: 16 }, (_, index) => index))).toBe("00041061050R3GG28A1C60T3GF");
});

test.each([0, 15, 17])("%i bytes are refused", (length) => {
  expect(() => verificationCode(new Uint8Array(length))).toThrow(RangeError);
});

test("different bytes make different codes", () => {
  fc.assert(
    fc.property(bytes16, bytes16, (one, other) => {
      expect(verificationCode(one) === verificationCode(other)).toBe(Buffer.compare(one, other) === 0);
    }),
  );
});

test("a code comes back from how it is shown, in any case, with O for 0 and I or L for 1", () => {
  fc.assert(
    fc.property(bytes16, fc.constantFrom("I", "L", "i", "l"), fc.constantFrom("O", "o"), (bytes, one, zero) => {
      const code = verificationCode(bytes);
      expect(normaliseCode(groupedCode(code))).toBe(code);
      expect(normaliseCode(` ${groupedCode(code).toLowerCase().replaceAll("-", " – ")}\n`)).toBe(code);
      expect(normaliseCode(code.replaceAll("1", one).replaceAll("0", zero))).toBe(code);
    }),
  );
});

test("is shown in groups", () => {
  expect(groupedCode("00041061050R3GG28A1C60T3GF")).toBe("00041-06105-0R3GG-28A1C-60T3GF");
});

test.each([
  "",
  "0".repeat(25),
  "0".repeat(27),
  `8${"0".repeat(25)}`,
  `${"0".repeat(25)}U`,
  "JIM-2026-00042",
  "<script>",
  "é".repeat(26),
])("%j is no code", (text) => {
  expect(normaliseCode(text)).toBeUndefined();
});
