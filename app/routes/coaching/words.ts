import { type CoachingForm, coachingForms } from "#db/lists-after";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

export const formName: Record<CoachingForm, () => string> = {
  one_to_one: m.coaching_form_one_to_one,
  group: m.coaching_form_group,
  on_the_job: m.coaching_form_on_the_job,
  online: m.coaching_form_online,
};

export const formChoices = () => coachingForms.map((value) => ({ value, label: formName[value]() }));

interface When {
  date: string;
  startsAt: string;
  endsAt: string;
}

/** The day and the hours, as a heading. */
export const whenWords = ({ date, startsAt, endsAt }: When): string =>
  `${formatDate(date, currentLocale())}, ${startsAt}–${endsAt}`;
