import type { CoachingForm, CoachingTheme } from "#db/lists-after";
import { coachingForms, coachingThemes } from "#db/lists-after";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

export const formName: Record<CoachingForm, () => string> = {
  one_to_one: m.coaching_form_one_to_one,
  group: m.coaching_form_group,
  on_the_job: m.coaching_form_on_the_job,
  online: m.coaching_form_online,
};

export const themeName: Record<CoachingTheme, () => string> = {
  finding_a_jim: m.coaching_theme_finding_a_jim,
  working_with_the_jim: m.coaching_theme_working_with_the_jim,
  family_network: m.coaching_theme_family_network,
  safety: m.coaching_theme_safety,
  own_role: m.coaching_theme_own_role,
  team_and_organisation: m.coaching_theme_team_and_organisation,
  ending_and_after: m.coaching_theme_ending_and_after,
  other: m.coaching_theme_other,
};

export const formChoices = () => coachingForms.map((value) => ({ value, label: formName[value]() }));
export const themeChoices = () => coachingThemes.map((value) => ({ value, label: themeName[value]() }));

interface When {
  date: string;
  startsAt: string;
  endsAt: string;
}

/** The day and the hours, as a heading. */
export const whenWords = ({ date, startsAt, endsAt }: When): string =>
  `${formatDate(date, currentLocale())}, ${startsAt}–${endsAt}`;
