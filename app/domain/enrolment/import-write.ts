import { enrolment } from "#db/schema.server";
import { foldKey } from "../person/name";
import { found } from "../refusal";
import type { WriteContext } from "../write";
import { addParticipants, addRegistrations, grantProfessional, inChunks } from "./add-participants";
import type { PreviewRow } from "./import-preview";
import { addOrganisation } from "./participant";
import { listStanding, placesOf, type TrainingRow } from "./places";
import { freePlaces, waitingLine } from "./rules";
import type { ParticipantFields } from "./schemas";

export interface Imported {
  placed: number;
  waiting: number;
  newPeople: number;
  knownPeople: number;
  newOrganisations: number;
}

type Accepted = PreviewRow & { fields: ParticipantFields };

const isAccepted = (row: PreviewRow): row is Accepted =>
  row.fields !== null && (row.state === "new" || row.state === "known");

/** Writes the rows that stand: organisations, people, registrations, and enrolments in the order of the file. */
export function writeRows(ctx: WriteContext, training: TrainingRow, rows: readonly PreviewRow[]): Imported {
  const accepted = rows.filter(isAccepted);
  const organisations = addOrganisations(ctx, accepted);
  const people = peopleOf(ctx, accepted, (row) => organisationIdOf(row, organisations));
  grantProfessional(
    ctx,
    people.map(({ personId }) => personId),
  );
  const known = accepted.filter(({ person }) => person.kind === "known").length;
  return {
    ...enrolInOrder(ctx, training, people),
    newPeople: accepted.length - known,
    knownPeople: known,
    newOrganisations: organisations.size,
  };
}

/** One organisation for each new name, however often and in what capitals it is written. */
function addOrganisations(ctx: WriteContext, rows: readonly Accepted[]): Map<string, number> {
  const made = new Map<string, number>();
  for (const { organisation } of rows) {
    if (organisation.kind !== "new" || made.has(foldKey(organisation.name))) continue;
    made.set(foldKey(organisation.name), addOrganisation(ctx, organisation.name));
  }
  return made;
}

function organisationIdOf({ organisation }: PreviewRow, made: ReadonlyMap<string, number>): number | null {
  if (organisation.kind === "known") return organisation.id;
  return organisation.kind === "new" ? found(made.get(foldKey(organisation.name))) : null;
}

interface Placing {
  personId: number;
  organisationId: number | null;
}

function peopleOf(
  ctx: WriteContext,
  rows: readonly Accepted[],
  organisationOf: (row: Accepted) => number | null,
): Placing[] {
  const strangers = rows.filter(({ person }) => person.kind === "new");
  const added = addParticipants(
    ctx,
    strangers.map((row) => ({ ...row.fields, organisationId: organisationOf(row) })),
  );
  const idByEmail = new Map(added.map(({ id, email }) => [email, id]));
  addRegistrations(
    ctx,
    rows.flatMap(({ person, fields }) => (person.kind === "known" ? [{ personId: person.id, fields }] : [])),
  );
  return rows.map((row) => ({
    personId: row.person.kind === "known" ? row.person.id : found(idByEmail.get(row.fields.email)),
    organisationId: organisationOf(row),
  }));
}

/** Who comes first in the file gets the places that are free and not waited for; the others wait in that order. */
function enrolInOrder(ctx: WriteContext, training: TrainingRow, people: readonly Placing[]) {
  const standing = listStanding(ctx.db, training.id);
  const room = Math.max(0, freePlaces(standing, placesOf(ctx, training)) - waitingLine(standing).length);
  const rows = people.map((one, index) => ({
    ...one,
    trainingId: training.id,
    registeredAt: ctx.now,
    placedAt: index < room ? ctx.now : null,
  }));
  for (const chunk of inChunks(rows)) ctx.db.insert(enrolment).values(chunk).run();
  const placed = Math.min(room, rows.length);
  return { placed, waiting: rows.length - placed };
}
