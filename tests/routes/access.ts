import { administrationAccess } from "./access-administration";
import { boardAccess } from "./access-board";
import { ownAccess } from "./access-own";
import { peopleAccess } from "./access-people";
import { programmeAccess } from "./access-programme";
import { type Declared, everyone, nothing } from "./access-rules";
import { trainingsAccess } from "./access-trainings";

export { type AccessWorld, makeAccessWorld, type Outcome, type Visitor, visitors } from "./access-world";

/** Every address with who may open it: the permission test fails on one that is missing, or that anybody else opens. */
export const access: Record<string, Declared> = {
  ...ownAccess,
  ...trainingsAccess,
  ...boardAccess,
  ...peopleAccess,
  ...programmeAccess,
  ...administrationAccess,
  "*": { params: nothing, outcomes: everyone(404) },
};
