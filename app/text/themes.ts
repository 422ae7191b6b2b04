import { type CoachingTheme, coachingThemes } from "#db/lists-after";
import { m } from "./messages";

/** What coaching and intervision are about; words for screens, in the reader's language. */
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

export const themeChoices = () => coachingThemes.map((value) => ({ value, label: themeName[value]() }));
