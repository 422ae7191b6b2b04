import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import type { LocalDate } from "../dates";
import { found } from "../refusal";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import { type CapacityPerson, kindOfRoom } from "./facts";
import type { CapacityRead } from "./read";

export interface RegionTraining {
  code: string;
  client: string;
  type: string;
  /** Null without a date. */
  firstDate: LocalDate | null;
}

const trainingsSql = (clause: string) => `
  SELECT training.code, o.name AS client, y.name AS type, training.first_date AS firstDate
  FROM training JOIN organisation o ON o.id = training.client_organisation_id
    JOIN training_type y ON y.id = training.training_type_id
  WHERE training.region_code = :region AND training.status <> 'cancelled' AND ${clause}
    AND coalesce(training.last_date, :from) BETWEEN :from AND :until
    AND (training.first_date IS NOT NULL OR training.status = 'planned')
  ORDER BY training.first_date IS NULL, training.first_date, training.code LIMIT :most`;

const mostShown = 60;

/** The trainings in a region that ask for people from today on, of those that the user may see; those without a date last. One statement. */
export function listRegionTrainings(
  db: Reader,
  user: User,
  region: string,
  { months }: Pick<CapacityRead, "months">,
): RegionTraining[] {
  const { clause, params } = visibleClause(user);
  const stretch = { from: months[0]?.startsOn ?? "", until: months.at(-1)?.endsOn ?? "" };
  return statement<RegionTraining>(db, trainingsSql(clause)).all({ ...params, ...stretch, region, most: mostShown });
}

/** A region by its code; refuses `not_found` for one that is not on the list. */
export const requireRegion = ({ regions }: Pick<CapacityRead, "regions">, code: string) =>
  found(regions.find((region) => region.code === code));

/** How many people a region can count on in the time ahead: its own, and those of elsewhere who may and can come. */
export interface RegionPeople {
  own: number;
  fromElsewhere: number;
}

export function regionPeople({ forecast }: CapacityRead, as: BookingFunction, region: string): RegionPeople {
  const { people } = forecast[as];
  const isOwn = ({ home }: CapacityPerson) => home === region;
  const mayCome = (person: CapacityPerson) =>
    kindOfRoom(person, { region, organisationId: null }) !== null &&
    person.rooms.some(({ elsewhere }) => elsewhere > 0);
  return {
    own: people.filter(isOwn).length,
    fromElsewhere: people.filter((person) => !isOwn(person) && mayCome(person)).length,
  };
}
