import { foldKey } from "~/domain/person/name";
import { nameLists } from "./name-lists";
import type { Random } from "./random";

export interface Name {
  givenName: string;
  infix: string | null;
  familyName: string;
}

const choices = nameLists.map((list) => [list, list.weight] as const);

/** An invented name in one of the ways people in the Netherlands are called. */
export function inventName(random: Random): Name {
  const list = random.weighted(choices);
  const [first = "", second] = random.pick(list.family).split("|");
  const givenName = random.pick(list.given);
  return second === undefined
    ? { givenName, infix: null, familyName: first }
    : { givenName, infix: first, familyName: second };
}

/** Gives everyone an address of their own: `anne.vandijk@youke.example`, and `anne.vandijk2@…` for a namesake. */
export function createAddressBook(): (name: Name, domain: string) => string {
  const uses = new Map<string, number>();
  return (name, domain) => {
    const local = `${foldKey(name.givenName)}.${foldKey((name.infix ?? "") + name.familyName)}`;
    const address = `${local}@${domain}`;
    const use = (uses.get(address) ?? 0) + 1;
    uses.set(address, use);
    return use === 1 ? address : `${local}${use}@${domain}`;
  };
}
