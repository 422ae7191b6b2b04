import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { municipality, organisation, organisationAlias, participation, region } from "#db/schema.server";
import type { LocalDate } from "../dates";
import { findOrganisationByName } from "../organisation/match";
import { foldKey } from "../person/name";
import { refuseField } from "../refusal";
import type { WriteContext } from "../write";
import type { OrganisationPlan } from "./plan-schema";

/** The youth region of a service area, by the folded name of the region or of a municipality in it. */
export type Areas = ReadonlyMap<string, string>;

export function readAreas(db: Reader): Areas {
  const towns = db.select({ name: municipality.name, code: municipality.regionCode }).from(municipality).all();
  const regions = db.select({ name: region.name, code: region.code }).from(region).all();
  return new Map([...towns, ...regions].map(({ name, code }) => [foldKey(name), code]));
}

interface Loading {
  entry: OrganisationPlan;
  index: number;
  programmeId: number;
  /** The programme's first day, for an organisation that does not say when it joined. */
  startsOn: LocalDate;
  areas: Areas;
}

/** Adds or updates one organisation of a plan, with its aliases and its participation. */
export function loadOrganisation(ctx: WriteContext, loading: Loading): void {
  const id = upsertOrganisation(ctx, loading);
  for (const alias of loading.entry.aliases) addAlias(ctx, id, alias, loading.index);
  setParticipation(ctx, id, loading);
}

function upsertOrganisation({ db }: WriteContext, { entry, areas }: Loading): number {
  const regionCode = areas.get(foldKey(entry.serviceArea ?? ""));
  const known = findOrganisationByName(db, entry.name);
  if (known) {
    const blank = and(eq(organisation.id, known.id), isNull(organisation.regionCode));
    if (regionCode) db.update(organisation).set({ regionCode }).where(blank).run();
    return known.id;
  }
  return db
    .insert(organisation)
    .values({ name: entry.name, nameKey: foldKey(entry.name), regionCode: regionCode ?? null })
    .returning({ id: organisation.id })
    .get().id;
}

function addAlias({ db }: WriteContext, organisationId: number, name: string, index: number): void {
  const owner = findOrganisationByName(db, name);
  if (owner && owner.id !== organisationId) {
    refuseField(`organisations[${index}].aliases`, "organisation_name_taken", { name, organisation: owner.name });
  }
  if (!owner)
    db.insert(organisationAlias)
      .values({ organisationId, name, nameKey: foldKey(name) })
      .run();
}

/** The plan's dates replace those of the organisation's last participation in this programme. */
function setParticipation({ db }: WriteContext, organisationId: number, loading: Loading): void {
  const { entry, index, programmeId } = loading;
  const startsOn = entry.joined ? firstDay(entry.joined) : loading.startsOn;
  const endsOn = entry.left ? lastDay(entry.left) : null;
  if (endsOn && endsOn < startsOn) refuseField(`organisations[${index}].left`, "end_before_start");
  const here = and(eq(participation.programmeId, programmeId), eq(participation.organisationId, organisationId));
  const last = db.select().from(participation).where(here).orderBy(desc(participation.startsOn)).get();
  const dates = { startsOn, endsOn };
  if (last) db.update(participation).set(dates).where(eq(participation.id, last.id)).run();
  else
    db.insert(participation)
      .values({ programmeId, organisationId, ...dates })
      .run();
}

const firstDay = (joined: string): LocalDate => (joined.length === 4 ? `${joined}-01-01` : joined);
const lastDay = (left: string): LocalDate => (left.length === 4 ? `${left}-12-31` : left);
