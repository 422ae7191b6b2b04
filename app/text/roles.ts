import type { Role } from "#db/lists";
import { m } from "./messages";

const names: Record<Role, () => string> = {
  administrator: m.person_role_administrator,
  coordinator: m.person_role_coordinator,
  programme_manager: m.person_role_programme_manager,
  trainer: m.person_role_trainer,
  actor: m.person_role_actor,
  professional: m.person_role_professional,
  organisation_contact: m.person_role_organisation_contact,
};

export const roleName = (role: Role): string => names[role]();
