import type { Register, Role } from "#db/lists";
import type { Instant, LocalDate } from "~/domain/dates";
import { displayName, foldKey } from "~/domain/person/name";
import { jobTitles } from "./name-lists";
import { createAddressBook, inventName } from "./names";
import type { Random } from "./random";
import type { Batch } from "./rows";
import type { Home, Member } from "./shapes";

const officeDomain = "jim-programma.example";

/** Where people come from: makes a person with an address of their own and the roles they hold. */
export interface Crowd {
  staff(role: Role, jobTitle: string, home: Home | null): Member;
  professional(home: Home): Member;
  /** One more role for someone: for the whole programme without an organisation. */
  grant(member: Member, role: Role, home: Home | null): void;
}

interface Since {
  date: LocalDate;
  instant: Instant;
}

export function createCrowd(batch: Batch, random: Random, since: Since): Crowd {
  const addressOf = createAddressBook();
  const add = (home: Home | null, jobTitle: string): Member => {
    const name = inventName(random);
    const email = addressOf(name, home?.domain ?? officeDomain);
    const organisationId = home?.id ?? null;
    const id = batch.add("person", {
      ...name,
      email,
      emailKey: email,
      givenKey: foldKey(name.givenName),
      familyKey: foldKey(name.familyName),
      organisationId,
      jobTitle,
      managerId: null,
      locale: null,
      createdAt: since.instant,
      disabledAt: null,
      version: 1,
    });
    return { id, ...name, email, organisationId, registration: null };
  };
  const grant: Crowd["grant"] = (member, role, home) => {
    const organisationId = home?.id ?? null;
    batch.add("roleAssignment", { personId: member.id, role, organisationId, startsOn: since.date, endsOn: null });
  };
  return {
    grant,
    staff(role, jobTitle, home) {
      const member = add(home, jobTitle);
      grant(member, role, home);
      return member;
    },
    professional(home) {
      const member = add(home, random.weighted(jobTitles));
      grant(member, "professional", home);
      member.registration = addRegistration(batch, random, member.id);
      return member;
    },
  };
}

const registerShares: readonly (readonly [Register | null, number])[] = [
  ["SKJ", 70],
  ["Registerplein", 7],
  ["NIP", 4],
  ["NVO", 2],
  [null, 17],
];

function addRegistration(batch: Batch, random: Random, personId: number): Member["registration"] {
  const register = random.weighted(registerShares);
  if (!register) return null;
  const number = numberIn(register, random);
  batch.add("registration", { personId, register, chamber: chamberOf(register, random), number });
  return { register, number };
}

/** As the registers write them: Registerplein's start with 4610, the NIP's with its name. */
function numberIn(register: Register, random: Random): string {
  if (register === "Registerplein") return `4610${random.int(100_000, 999_999)}`;
  if (register === "NIP") return `NIP-${random.int(100_000, 999_999).toString().padStart(8, "0")}`;
  return String(random.int(10_000_000, 99_999_999));
}

const chamberOf = (register: Register, random: Random): string | null =>
  register === "SKJ"
    ? random.pick(["Jeugd- en gezinsprofessionals", "Jeugd- en gezinsprofessionals", "Pedagogen"])
    : null;

export const fullName = (member: Member): string => displayName(member.givenName, member.infix, member.familyName);
