import { listActivityChoices, type Named } from "~/domain/activity/choices";
import { requireProgramme } from "~/domain/programme/queries";
import type { RequestContext } from "~/http/request-context";

const choiceOf = ({ id, name }: Named) => ({ value: id, label: name });

/** What an activity's form can choose from. */
export function formChoices({ db }: RequestContext) {
  const { regions, organisations } = listActivityChoices(db, requireProgramme(db));
  return { regions: regions.map(choiceOf), organisations: organisations.map(choiceOf) };
}
