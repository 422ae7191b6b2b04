import type { Reader } from "#db/client.server";
import { may } from "../permissions";
import { found } from "../refusal";
import { listSessionStates } from "../training/sessions";
import { requireTraining } from "../training/visible";
import type { User } from "../user";

/** A training with its sessions, if the user may plan it; refuses `not_found` otherwise. Two statements. */
export function requirePlaceable(db: Reader, user: User, code: string) {
  const row = requireTraining(db, user, code);
  found(may(user, "training.plan", { organisationId: row.training.clientOrganisationId }) ? row : undefined);
  return { ...row, sessions: listSessionStates(db, row.training.id) };
}

export type Placeable = ReturnType<typeof requirePlaceable>;
