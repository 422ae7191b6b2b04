import type { Locale } from "#db/lists";
import { quarterOf } from "~/domain/planner/calendar";
import type {
  Fix,
  FixChange,
  FixCode,
  FunnelStep,
  Id,
  LockField,
  MessageKey,
  UnplacedReason,
  Violation,
} from "~/domain/planner/types";
import { formatDate, formatMonth } from "./dates";
import { m } from "./messages";

type Words = (params: never, options: { locale: Locale }) => string;
type Shown = Record<string, string | number>;
/** What people, rooms and trainings are called. */
export type NameOf = (id: Id) => string;

/** What has no words does not compile. */
const violations: Record<MessageKey, Words> = m;
const steps: Record<`planner_step_${FunnelStep}`, Words> = m;
const changes: Record<`planner_change_${FixCode}`, Words> = m;
const applied: Record<`planner_apply_${FixChange["kind"]}`, Words> = m;
const fields: Record<`planner_field_${LockField}`, Words> = m;

const say = (words: Words, params: Shown, locale: Locale): string => words(params as never, { locale });

/** What is wrong, or what costs, in a sentence; `cost` itself is not told. */
export function violationInWords(violation: Violation, names: NameOf, locale: Locale): string {
  const { messageKey, params } = violation;
  const known = Object.entries(params).map(([name, value]) => [name, shown(name, value, names, locale)]);
  return say(violations[messageKey], { ...around(violation, names, locale), ...Object.fromEntries(known) }, locale);
}

const isDate = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const named = new Set(["person", "training", "venue", "id", "before", "now"]);

function shown(name: string, value: string | number, names: NameOf, locale: Locale): string | number {
  if (isDate(value)) return formatDate(value, locale);
  if (typeof value === "string" && name === "field") return fieldName(value as LockField, locale);
  if (typeof value === "string") return named.has(name) ? nameOf(value, names, locale) : value;
  return Number.isInteger(value) ? value : numberIn(locale).format(value);
}

const numberIn = (locale: Locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

const nameOf = (id: Id, names: NameOf, locale: Locale): string =>
  id === "" ? m.planner_nobody({}, { locale }) : names(id);

const fieldName = (field: LockField, locale: Locale): string => say(fields[`planner_field_${field}`], {}, locale);

const listed = (words: string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(words);

/** What a sentence may need beyond the violation's own parameters. */
function around({ trainingIds, personIds, dates, params }: Violation, names: NameOf, locale: Locale): Shown {
  const [from, to] = dates;
  const period: Shown = from
    ? { quarter: (quarterOf(from) % 4) + 1, year: Number(from.slice(0, 4)), month: formatMonth(from, locale) }
    : {};
  return {
    ...period,
    ...(from ? { date: formatDate(from, locale), from: formatDate(from, locale) } : {}),
    ...(to ? { to: formatDate(to, locale) } : {}),
    training: listed(trainingIds.map(names), locale),
    trainings: listed(trainingIds.map(names), locale),
    person: listed(personIds.map(names), locale),
    people: listed(personIds.map(names), locale),
    ...(params.id === undefined ? { id: "" } : {}),
  };
}

/** How many were left after one rule, in a sentence. */
export const funnelStepInWords = ({ step, left }: UnplacedReason["funnel"][number], locale: Locale): string =>
  say(steps[`planner_step_${step}`], { left }, locale);

/** The kind of a way out alone: "Een trainingsacteur verder laten reizen". */
export const kindOfChangeInWords = ({ change }: Pick<Fix, "change">, locale: Locale): string =>
  say(changes[`planner_change_${change}`], {}, locale);

/** A way out, with whom or what it is about: "Een andere locatie: De Hoek". */
export function changeInWords(fix: Fix, names: NameOf, locale: Locale): string {
  const what = listed(
    fix.apply.map((one) => applyInWords(one, names, locale)),
    locale,
  );
  return m.planner_fix({ change: kindOfChangeInWords(fix, locale), what }, { locale });
}

/** One change to the problem, in a few words. */
export function applyInWords(change: FixChange, names: NameOf, locale: Locale): string {
  return say(applied[`planner_apply_${change.kind}`], detailsOf(change, names, locale), locale);
}

function detailsOf(change: FixChange, names: NameOf, locale: Locale): Shown {
  const person = "personId" in change ? names(change.personId) : "";
  switch (change.kind) {
    case "window":
      return { earliest: formatDate(change.earliest, locale), latest: formatDate(change.latest, locale) };
    case "weekdays":
      return { weekdays: listed(weekdayNames(change.weekdays, locale), locale) };
    case "room":
      return { venue: names(change.venueId) };
    case "unlock":
      return {
        fields: listed(
          change.fields.map((field) => fieldName(field, locale)),
          locale,
        ),
      };
    case "external":
    case "certified":
      return { person, date: formatDate(change.from, locale) };
    default: {
      const { kind: _, ...numbers } = change;
      return { ...numbers, person };
    }
  }
}

const aMonday = 4;

const weekdayNames = (weekdays: readonly boolean[], locale: Locale): string[] =>
  weekdays.flatMap((isOpen, index) =>
    isOpen ? [formatDate(`2027-01-0${aMonday + index}`, locale, "long").split(" ")[0] ?? ""] : [],
  );
