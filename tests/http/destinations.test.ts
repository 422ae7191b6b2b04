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
  [["professional"], ["today", "mine", "coaching"]],
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
  expect(destinationsOf(withRoles(...roles), false)).toEqual(expected);
});

test.each([
  ["/", "today"],
  ["/mijn", "mine"],
  ["/mijn/gegevens", "mine"],
  ["/mijn/inzet", "bookings"],
  ["/mijn/trainer", "ownTrack"],
  ["/trainingen/2026-0001", "trainings"],
  ["/mijn/coaching", "coaching"],
  ["/inhalen/1/2", "mine"],
  ["/programma/trainers", "programme"],
  ["/activiteiten/nieuw", "programme"],
  ["/coaching", "programme"],
  ["/coachingen", undefined],
  ["/mijnen", undefined],
])("%s is in %s", (pathname, place) => {
  const mine = ["today", "trainings", "bookings", "mine", "coaching", "ownTrack", "programme"] as const;
  expect(placeOf(pathname, mine)).toBe(place);
});

test("a trainer has a place for coaching once they coach", () => {
  expect(destinationsOf(withRoles("trainer"), true)).toEqual([
    ...["today", "trainings", "bookings", "coaching", "availability", "ownTrack"],
  ]);
});
