import type { Role } from "#db/lists";
import { hasRole, type User } from "~/domain/user";

/** The few places a role goes to, in order. */
export const places = {
  today: { to: "/", roles: null },
  trainings: {
    to: "/trainingen",
    roles: ["coordinator", "administrator", "programme_manager", "organisation_contact", "trainer"],
  },
  board: { to: "/planbord", roles: ["coordinator", "administrator", "programme_manager"] },
  bookings: { to: "/mijn/inzet", roles: ["trainer", "actor"] },
  availability: { to: "/mijn/beschikbaarheid", roles: ["trainer", "actor"] },
  mine: { to: "/mijn", roles: ["professional"] },
  ownTrack: { to: "/mijn/trainer", roles: ["trainer"] },
  people: { to: "/mensen", roles: ["coordinator", "administrator", "organisation_contact"] },
  trainers: { to: "/trainers", roles: ["coordinator", "administrator", "programme_manager"] },
  actors: { to: "/acteurs", roles: ["coordinator"] },
  organisations: { to: "/organisaties", roles: ["coordinator", "administrator", "programme_manager"] },
  programme: { to: "/programma", roles: ["coordinator", "administrator", "programme_manager"] },
  administration: { to: "/beheer", roles: ["administrator", "coordinator"] },
} as const satisfies Record<string, { to: string; roles: readonly Role[] | null }>;

export type Place = keyof typeof places;

export function destinationsOf(user: User): Place[] {
  const names = Object.keys(places) as Place[];
  return names.filter((name) => {
    const roles: readonly Role[] | null = places[name].roles;
    return roles === null || hasRole(user, ...roles);
  });
}

/** The place that an address is in: of several the narrowest, so that `/mijn/inzet` is not `/mijn`. */
export function placeOf(pathname: string, among: readonly Place[]): Place | undefined {
  const isIn = (place: Place) => pathname === places[place].to || pathname.startsWith(`${places[place].to}/`);
  return among.filter(isIn).toSorted((one, other) => places[other].to.length - places[one].to.length)[0];
}
