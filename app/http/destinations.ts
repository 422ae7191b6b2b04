import type { Role } from "#db/lists";
import { hasRole, type User } from "~/domain/user";

/** The few places a role goes to, in order. */
export const places = {
  today: { to: "/", roles: null },
  trainings: {
    to: "/trainingen",
    roles: ["coordinator", "administrator", "programme_manager", "organisation_contact", "trainer"],
  },
  mine: { to: "/mijn", roles: ["professional"] },
  people: { to: "/mensen", roles: ["coordinator", "administrator", "organisation_contact"] },
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
