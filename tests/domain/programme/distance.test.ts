import { expect, test } from "vitest";
import { readMunicipalities } from "#db/reference.server";
import { regionCentre, roadKm } from "~/domain/programme/distance";

const at = (code: string) => {
  const centre = regionCentre(code);
  if (!centre) throw new Error(`no centre for ${code}`);
  return centre;
};

test("every youth region has a middle, and no two share it", () => {
  const codes = [...new Set(readMunicipalities().map(({ regionCode }) => regionCode))];
  const centres = codes.map((code) => JSON.stringify(regionCentre(code) ?? code));
  expect(codes).toHaveLength(42);
  expect(new Set(centres).size).toBe(42);
  expect(regionCentre("JZ99")).toBeUndefined();
});

/** Known distances by road, within a fifth. */
test.each([
  ["Groningen to Zuid-Limburg", "JZ01", "JZ41", 330],
  ["Amsterdam to Rijnmond", "JZ13", "JZ29", 75],
  ["Twente to Zeeland", "JZ14", "JZ38", 275],
  ["Utrecht Stad to Eemland", "JZ22", "JZ20", 24],
])("%s", (_way, from, to, km) => {
  expect(Math.abs(roadKm(at(from), at(to)) - km)).toBeLessThan(km / 5);
  expect(roadKm(at(from), at(to))).toBe(roadKm(at(to), at(from)));
});

test("a place is no distance from itself", () => {
  expect(roadKm(at("JZ22"), at("JZ22"))).toBe(0);
});
