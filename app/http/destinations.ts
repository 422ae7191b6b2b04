import type { Role } from "#db/lists";
import { hasRole, type User } from "~/domain/user";

interface Destination {
  to: string;
  /** Addresses elsewhere that belong to it too. */
  also?: readonly string[];
  /** Null is for everybody. */
  roles: readonly Role[] | null;
}

/** The few places a role goes to, in order. */
const destinations = {
  today: { to: "/", roles: null },
  trainings: {
    to: "/trainingen",
    roles: ["coordinator", "administrator", "programme_manager", "organisation_contact", "trainer"],
  },
  board: { to: "/planbord", roles: ["coordinator", "administrator", "programme_manager"] },
  bookings: { to: "/mijn/inzet", roles: ["trainer", "actor"] },
  mine: { to: "/mijn", also: ["/inhalen"], roles: ["professional"] },
  coaching: { to: "/mijn/coaching", roles: ["professional"] },
  availability: { to: "/mijn/beschikbaarheid", roles: ["trainer", "actor"] },
  ownTrack: { to: "/mijn/trainer", roles: ["trainer"] },
  people: { to: "/mensen", roles: ["coordinator", "administrator", "organisation_contact"] },
  trainers: { to: "/trainers", roles: ["coordinator", "administrator", "programme_manager"] },
  actors: { to: "/acteurs", roles: ["coordinator"] },
  organisations: { to: "/organisaties", roles: ["coordinator", "administrator", "programme_manager"] },
  programme: {
    to: "/programma",
    also: ["/activiteiten", "/coaching"],
    roles: ["coordinator", "administrator", "programme_manager"],
  },
  administration: { to: "/beheer", roles: ["administrator", "coordinator"] },
} as const satisfies Record<string, Destination>;

export type Place = keyof typeof destinations;

export const places: Readonly<Record<Place, Destination>> = destinations;

/** Where the user goes; `coaches`: who offers coaching has a place for it, whatever their role. */
export function destinationsOf(user: User, coaches: boolean): Place[] {
  const names = Object.keys(places) as Place[];
  return names.filter((name) => {
    const { roles } = places[name];
    return roles === null || hasRole(user, ...roles) || (name === "coaching" && coaches);
  });
}

/** The place that an address is in: of several the narrowest, so that `/mijn/inzet` is not `/mijn`. */
export function placeOf(pathname: string, among: readonly Place[]): Place | undefined {
  const isIn = (address: string) => pathname === address || pathname.startsWith(`${address}/`);
  const reached = among.flatMap((place) => {
    const { to, also = [] } = places[place];
    return [to, ...also].filter(isIn).map((address) => ({ place, length: address.length }));
  });
  return reached.toSorted((one, other) => other.length - one.length)[0]?.place;
}
