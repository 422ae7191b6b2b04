import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import type { StaffVerdict, StaffVerdicts } from "./growth";

export interface StaffCounts {
  /** Certified today, in grace included. */
  trainers: number;
  externallyDeployable: number;
  inTraining: number;
  actors: number;
}

export interface OrganisationSpread extends StaffCounts {
  id: number;
  name: string;
  region: string | null;
  /** Takes part in the programme today: then it is meant to have two actors. */
  takesPart: boolean;
  lacksActors: boolean;
}

export interface RegionSpread extends StaffCounts {
  name: string;
}

/** The plan asks for at least so many training actors in every organisation that takes part. */
const actorsPerOrganisation = 2;

const organisationsSql = `
  SELECT o.id, o.name, r.name AS region,
    EXISTS (SELECT 1 FROM participation p WHERE p.organisation_id = o.id AND p.starts_on <= :today
      AND (p.ends_on IS NULL OR p.ends_on >= :today)) AS takesPart
  FROM organisation o LEFT JOIN region r ON r.code = o.region_code
  WHERE o.id IN (SELECT value FROM json_each(:ids))
    OR o.id IN (SELECT p.organisation_id FROM participation p WHERE p.starts_on <= :today
      AND (p.ends_on IS NULL OR p.ends_on >= :today))
  ORDER BY o.name, o.id`;

type Row = Pick<OrganisationSpread, "id" | "name" | "region"> & { takesPart: 0 | 1 };

/**
 * How many trainers, people in training and actors each organisation has that takes part today or has any, and each youth
 * region of those organisations. One statement.
 */
export function readSpread(db: Reader, staff: StaffVerdicts, today: LocalDate) {
  const counts = countsByOrganisation(staff);
  const rows = statement<Row>(db, organisationsSql).all({ today, ids: JSON.stringify([...counts.keys()]) });
  const organisations = rows.map((row): OrganisationSpread => {
    const own = counts.get(row.id) ?? nobody();
    const takesPart = row.takesPart === 1;
    return { ...row, ...own, takesPart, lacksActors: takesPart && own.actors < actorsPerOrganisation };
  });
  return { organisations, regions: byRegion(organisations) };
}

const nobody = (): StaffCounts => ({ trainers: 0, externallyDeployable: 0, inTraining: 0, actors: 0 });

function countsByOrganisation({ trainer, actor }: StaffVerdicts): Map<number, StaffCounts> {
  const all = new Map<number, StaffCounts>();
  for (const one of [...trainer, ...actor]) {
    if (one.organisationId === null) continue;
    all.set(one.organisationId, sumOf(all.get(one.organisationId) ?? nobody(), countsOf(one)));
  }
  return all;
}

/** Who is away, or left, counts for nothing; who holds a qualification is no longer in training for it. */
function countsOf({ verdict: { state, attributes } }: StaffVerdict): StaffCounts {
  if (state === "inactive" || state === "alumnus") return nobody();
  return {
    trainers: attributes.certified ? 1 : 0,
    externallyDeployable: attributes.externallyDeployable ? 1 : 0,
    inTraining: state === "candidate" || state === "in_training" ? 1 : 0,
    actors: attributes.trainingActor ? 1 : 0,
  };
}

const sumOf = (one: StaffCounts, other: StaffCounts): StaffCounts => ({
  trainers: one.trainers + other.trainers,
  externallyDeployable: one.externallyDeployable + other.externallyDeployable,
  inTraining: one.inTraining + other.inTraining,
  actors: one.actors + other.actors,
});

function byRegion(organisations: readonly OrganisationSpread[]): RegionSpread[] {
  const all = new Map<string, StaffCounts>();
  for (const { region, ...own } of organisations) {
    if (region !== null) all.set(region, sumOf(all.get(region) ?? nobody(), own));
  }
  return [...all]
    .map(([name, counts]) => ({ name, ...counts }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}
