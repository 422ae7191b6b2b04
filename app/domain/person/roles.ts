import type { Role } from "#db/lists";

/** A contact is a contact of an organisation; a programme manager and an administrator belong to the programme. */
export const needsOrganisation = (role: Role): boolean => role === "organisation_contact";
