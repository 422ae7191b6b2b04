import { expect, test } from "vitest";
import type { Role } from "#db/lists";
import { anonymous } from "~/domain/user";
import { destinationsOf, placeOf } from "~/http/destinations";

const withRoles = (...roles: Role[]) => ({
  ...anonymous,
  grants: roles.map((role) => ({ role, organisationId: null })),
});

test.each<[Role[], string[]]>([
  [["trainer"], ["today", "trainings", "bookings", "availability", "ownTrack"]],
  [["actor"], ["today", "bookings", "availability"]],
  [["professional"], ["today", "mine"]],
  [["programme_manager"], ["today", "trainings", "board", "trainers", "organisations", "programme"]],
  [
    ["coordinator"],
    ["today", "trainings", "board", "people", "trainers", "actors", "organisations", "programme", "administration"],
  ],
  [
    ["administrator"],
    ["today", "trainings", "board", "people", "trainers", "organisations", "programme", "administration"],
  ],
])("where %j can go", (roles, expected) => {
  expect(destinationsOf(withRoles(...roles))).toEqual(expected);
});

test.each([
  ["/", "today"],
  ["/mijn", "mine"],
  ["/mijn/gegevens", "mine"],
  ["/mijn/inzet", "bookings"],
  ["/mijn/trainer", "ownTrack"],
  ["/trainingen/2026-0001", "trainings"],
  ["/mijnen", undefined],
])("%s is in %s", (pathname, place) => {
  expect(placeOf(pathname, ["today", "trainings", "bookings", "mine", "ownTrack"])).toBe(place);
});
